// The failures and recommendations of the reviews asked for that carry a theme, one row per review with all of them.
//
// Parameters
//   $regions    list of strings or null  uids of places, those inside them too
//   $kinds      list of strings or null  kinds of review, as in Review.kinds
//   $from_year  integer or null          first year of reviews; a review without a year is then left out
//   $to_year    integer or null          last year of reviews; a review without a year is then left out
//   $agencies   list of strings or null  uids of agencies; only what names one of them
//   $sector     string or null           sector; only what names an agency of it
//   $themes     list of strings or null  uids of themes; only what carries one of them
//   $named      boolean                  whether agencies are wanted where none is asked for
// Columns
//   review  string         uid of the review
//   told    list of lists  theme, fact, label, gap of the same event, agency, its name; in no order, some repeated
// Order: review
CALL () {
  UNWIND CASE WHEN $agencies IS NULL THEN [1] ELSE [] END AS _
  MATCH (review:Review)
  WHERE ($kinds IS NULL OR any(kind IN review.kinds WHERE kind IN $kinds))
    AND ($from_year IS NULL OR review.year >= $from_year)
    AND ($to_year IS NULL OR review.year <= $to_year)
    AND ($regions IS NULL OR EXISTS { MATCH (review)-[:IN_REGION]->(place:Region) WHERE place.uid IN $regions })
  MATCH (review)-[:FOUND|IDENTIFIED|MADE]->(fact)-[:ABOUT]->(theme:Theme)
  WHERE $themes IS NULL OR theme.uid IN $themes
  OPTIONAL MATCH (fact)-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO]->(agency:Agency)
  WHERE $named OR $sector IS NOT NULL
  WITH review, theme, fact, agency
  WHERE $sector IS NULL OR agency.sector = $sector
  RETURN review, theme, fact, agency
  UNION ALL
  UNWIND coalesce($agencies, []) AS uid
  MATCH (agency:Agency {uid: uid})<-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO]-(fact)
  WHERE $sector IS NULL OR agency.sector = $sector
  MATCH (fact)<-[:FOUND|IDENTIFIED|MADE]-(review:Review)
  WHERE ($kinds IS NULL OR any(kind IN review.kinds WHERE kind IN $kinds))
    AND ($from_year IS NULL OR review.year >= $from_year)
    AND ($to_year IS NULL OR review.year <= $to_year)
    AND ($regions IS NULL OR EXISTS { MATCH (review)-[:IN_REGION]->(place:Region) WHERE place.uid IN $regions })
  MATCH (fact)-[:ABOUT]->(theme:Theme)
  WHERE $themes IS NULL OR theme.uid IN $themes
  RETURN review, theme, fact, agency
}
OPTIONAL MATCH (gap:InformationGap)-[:SAME_EVENT]->(fact)
RETURN review.uid AS review,
       collect([theme.uid, fact.uid, labels(fact)[0], gap.uid, agency.uid, agency.name]) AS told
ORDER BY review
