// Every information gap of the reviews asked for, one row per gap and pair of ends; an end that names no agency is null.
//
// Parameters
//   $regions    list of strings or null  uids of places, those inside them too
//   $kinds      list of strings or null  kinds of review, as in Review.kinds
//   $from_year  integer or null          first year of reviews; a review without a year is then left out
//   $to_year    integer or null          last year of reviews; a review without a year is then left out
//   $agencies   list of strings or null  uids of agencies; only what names one of them
//   $sector     string or null           sector; only what names an agency of it
//   $themes     list of strings or null  uids of themes; only what carries one of them
// Columns
//   gap                string            uid of the information gap
//   review             string            uid of the review that found it
//   review_title       string            title of the review
//   text               string            the words that say it
//   what               string or null    the information
//   certainty          string or null    explicit or implied
//   consequence        string or null    what came of it, as published
//   holder             string or null    uid of the agency that held the information
//   holder_name        string or null    its name
//   holder_as_said     string or null    the holder in the document's words, where no agency is named
//   recipient          string or null    uid of the agency that needed it
//   recipient_name     string or null    its name
//   recipient_as_said  string or null    the recipient in the document's words, where no agency is named
// Order: gap, review, holder, recipient
CALL () {
  MATCH (review:Review)
  WHERE $agencies IS NULL
    AND ($kinds IS NULL OR any(kind IN review.kinds WHERE kind IN $kinds))
    AND ($from_year IS NULL OR review.year >= $from_year)
    AND ($to_year IS NULL OR review.year <= $to_year)
    AND ($regions IS NULL OR EXISTS { MATCH (review)-[:IN_REGION]->(place:Region) WHERE place.uid IN $regions })
  MATCH (review)-[:IDENTIFIED]->(gap:InformationGap)
  WHERE $sector IS NULL OR EXISTS { MATCH (gap)-[:HELD_BY|NEEDED_BY]->(end:Agency) WHERE end.sector = $sector }
  RETURN review, gap
  UNION ALL
  UNWIND coalesce($agencies, []) AS uid
  MATCH (end:Agency {uid: uid})<-[:HELD_BY|NEEDED_BY]-(gap:InformationGap)<-[:IDENTIFIED]-(review:Review)
  WHERE ($sector IS NULL OR end.sector = $sector)
    AND ($kinds IS NULL OR any(kind IN review.kinds WHERE kind IN $kinds))
    AND ($from_year IS NULL OR review.year >= $from_year)
    AND ($to_year IS NULL OR review.year <= $to_year)
    AND ($regions IS NULL OR EXISTS { MATCH (review)-[:IN_REGION]->(place:Region) WHERE place.uid IN $regions })
  RETURN review, gap
}
WITH DISTINCT review, gap
WHERE $themes IS NULL OR EXISTS { MATCH (gap)-[:ABOUT]->(theme:Theme) WHERE theme.uid IN $themes }
OPTIONAL MATCH (gap)-[:HELD_BY]->(holder:Agency)
OPTIONAL MATCH (gap)-[:NEEDED_BY]->(recipient:Agency)
WITH DISTINCT review, gap, holder, recipient
RETURN gap.uid AS gap, review.uid AS review, review.title AS review_title, gap.text AS text, gap.what AS what,
       gap.certainty AS certainty,
       gap.consequence AS consequence,
       holder.uid AS holder, holder.name AS holder_name, gap.holder_as_said AS holder_as_said,
       recipient.uid AS recipient, recipient.name AS recipient_name, gap.recipient_as_said AS recipient_as_said
ORDER BY gap, review, coalesce(holder, ''), coalesce(recipient, '')
