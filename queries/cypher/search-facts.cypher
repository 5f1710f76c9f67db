// What may hold the words looked for among the facts that are asked for, their notes of progress and their passages.
//
// Parameters
//   $regions    list of strings or null  uids of places, those inside them too
//   $kinds      list of strings or null  kinds of review, as in Review.kinds
//   $from_year  integer or null          first year of reviews; a review without a year is then left out
//   $to_year    integer or null          last year of reviews; a review without a year is then left out
//   $agencies   list of strings or null  uids of agencies; only what names one of them
//   $sector     string or null           sector; only what names an agency of it
//   $themes     list of strings or null  uids of themes; only what carries one of them
//   $labels     list of strings          labels to look at
//   $words      lists of lists of lists  for each word: itself, its parts, and what may be printed in it
//   $limit      integer                  rows that are given at most
// Columns
//   label            string                   label of the node
//   uid              string                   uid of the node
//   fact             string or null           uid of the fact that a passage or note belongs to, where asked for
//   review           string or null           uid of its review, where that is asked for
//   name             string or null           name of an agency, region or document
//   title            string or null           title of a review, role or document
//   reference        string or null           printed reference of a review
//   subject          string or null           pseudonym of a case
//   theme_label      string or null           name of a theme
//   slug             string or null           short name of a theme
//   aliases          list of strings or null  other names of an agency
//   text             string or null           words of a fact or note
//   stem             string or null           words that introduce a recommendation
//   what             string or null           information of a gap
//   consequence      string or null           what came of a gap
//   progress         string or null           progress of an action
//   desired_outcome  string or null           what an action is meant to bring about
//   measure          string or null           how that is to be seen
//   definition       string or null           what a theme covers
//   harm             string or null           what was done or suffered in a case
//   quote            string or null           words of a passage
// Order: label, uid, fact, review
CALL () {
  UNWIND CASE WHEN $agencies IS NULL AND $themes IS NULL THEN [1] ELSE [] END AS _
  MATCH (review:Review)
  WHERE ($kinds IS NULL OR any(kind IN review.kinds WHERE kind IN $kinds))
    AND ($from_year IS NULL OR review.year >= $from_year)
    AND ($to_year IS NULL OR review.year <= $to_year)
    AND ($regions IS NULL OR EXISTS { MATCH (review)-[:IN_REGION]->(place:Region) WHERE place.uid IN $regions })
  MATCH (review)-[:FOUND|IDENTIFIED|MADE|PLANNED]->(fact)
  WHERE ($sector IS NULL OR EXISTS {
    MATCH (fact)-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]->()-[:AT*0..1]->(named:Agency)
    WHERE named.sector = $sector
  })
  RETURN review, fact
  UNION ALL
  UNWIND coalesce($themes, []) AS uid
  MATCH (:Theme {uid: uid})<-[:ABOUT]-(fact)<-[:FOUND|IDENTIFIED|MADE|PLANNED]-(review:Review)
  WHERE $agencies IS NULL
    AND ($kinds IS NULL OR any(kind IN review.kinds WHERE kind IN $kinds))
    AND ($from_year IS NULL OR review.year >= $from_year)
    AND ($to_year IS NULL OR review.year <= $to_year)
    AND ($regions IS NULL OR EXISTS { MATCH (review)-[:IN_REGION]->(place:Region) WHERE place.uid IN $regions })
    AND ($sector IS NULL OR EXISTS {
    MATCH (fact)-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]->()-[:AT*0..1]->(named:Agency)
    WHERE named.sector = $sector
  })
  RETURN review, fact
  UNION ALL
  UNWIND coalesce($agencies, []) AS uid
  MATCH (named:Agency {uid: uid})<-[:AT*0..1]-()<-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]-(fact)
  WHERE $sector IS NULL OR named.sector = $sector
  MATCH (fact)<-[:FOUND|IDENTIFIED|MADE|PLANNED]-(review:Review)
  WHERE ($kinds IS NULL OR any(kind IN review.kinds WHERE kind IN $kinds))
    AND ($from_year IS NULL OR review.year >= $from_year)
    AND ($to_year IS NULL OR review.year <= $to_year)
    AND ($regions IS NULL OR EXISTS { MATCH (review)-[:IN_REGION]->(place:Region) WHERE place.uid IN $regions })
  WITH review, fact
  WHERE $themes IS NULL OR EXISTS { MATCH (fact)-[:ABOUT]->(theme:Theme) WHERE theme.uid IN $themes }
  RETURN review, fact
}
MATCH (fact)-[:EVIDENCED_BY|HAS_UPDATE*0..1]->(node)
WITH review, fact, node, labels(node)[0] AS label,
     toLower(coalesce(node.text, '') + ' ' + coalesce(node.stem, '')
       + ' ' + coalesce(node.what, '') + ' ' + coalesce(node.consequence, '')
       + ' ' + coalesce(node.progress, '')
       + ' ' + coalesce(node.desired_outcome, '') + ' ' + coalesce(node.measure, '')
       + ' ' + coalesce(node.quote, '')) AS text
WHERE label IN $labels
  AND all(word IN $words WHERE text CONTAINS word[0][0]
      OR (any(part IN word[1] WHERE text CONTAINS part) AND any(letter IN word[2] WHERE text CONTAINS letter)))
WITH DISTINCT review, fact, node, label
LIMIT $limit
RETURN label, node.uid AS uid, fact.uid AS fact, review.uid AS review, node.name AS name, node.title AS title,
       node.reference AS reference, node.subject AS subject, node.label AS theme_label, node.slug AS slug,
       node.aliases AS aliases, node.text AS text, node.stem AS stem, node.what AS what,
       node.consequence AS consequence, node.progress AS progress, node.desired_outcome AS desired_outcome,
       node.measure AS measure, node.definition AS definition, node.harm AS harm, node.quote AS quote
ORDER BY label, uid, fact, review
