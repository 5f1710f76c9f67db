// Every information gap of the reviews asked for, one row per review; an end that names no agency is null.
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
//   review        string          uid of the review that found them
//   review_title  string or null  title of the review
//   gaps          list of lists   for each gap and pair of ends: uid of the gap, the words that say it, the information, what came of it; then uid and name of the agency that held it, and the document's words for the holder where no agency is named; then the same of the agency that needed it; in no order
// Order: review
CALL () {
  UNWIND CASE WHEN $agencies IS NULL AND $themes IS NULL THEN [1] ELSE [] END AS _
  MATCH (review:Review)
  WHERE ($kinds IS NULL OR any(kind IN review.kinds WHERE kind IN $kinds))
    AND ($from_year IS NULL OR review.year >= $from_year)
    AND ($to_year IS NULL OR review.year <= $to_year)
    AND ($regions IS NULL OR EXISTS { MATCH (review)-[:IN_REGION]->(place:Region) WHERE place.uid IN $regions })
  MATCH (review)-[:IDENTIFIED]->(gap:InformationGap)
  RETURN review, gap
  UNION ALL
  UNWIND coalesce($agencies, []) AS uid
  MATCH (end:Agency {uid: uid})<-[:HELD_BY|NEEDED_BY]-(gap:InformationGap)<-[:IDENTIFIED]-(review:Review)
  WHERE ($sector IS NULL OR end.sector = $sector)
    AND ($kinds IS NULL OR any(kind IN review.kinds WHERE kind IN $kinds))
    AND ($from_year IS NULL OR review.year >= $from_year)
    AND ($to_year IS NULL OR review.year <= $to_year)
    AND ($regions IS NULL OR EXISTS { MATCH (review)-[:IN_REGION]->(place:Region) WHERE place.uid IN $regions })
    AND ($themes IS NULL OR EXISTS { MATCH (gap)-[:ABOUT]->(theme:Theme) WHERE theme.uid IN $themes })
  RETURN review, gap
  UNION ALL
  UNWIND CASE WHEN $agencies IS NULL THEN coalesce($themes, []) ELSE [] END AS uid
  MATCH (:Theme {uid: uid})<-[:ABOUT]-(gap:InformationGap)<-[:IDENTIFIED]-(review:Review)
  WHERE ($kinds IS NULL OR any(kind IN review.kinds WHERE kind IN $kinds))
    AND ($from_year IS NULL OR review.year >= $from_year)
    AND ($to_year IS NULL OR review.year <= $to_year)
    AND ($regions IS NULL OR EXISTS { MATCH (review)-[:IN_REGION]->(place:Region) WHERE place.uid IN $regions })
  RETURN review, gap
}
WITH DISTINCT review, gap
WHERE $agencies IS NOT NULL OR $sector IS NULL
   OR EXISTS { MATCH (gap)-[:HELD_BY|NEEDED_BY]->(end:Agency) WHERE end.sector = $sector }
OPTIONAL MATCH (gap)-[:HELD_BY]->(holder:Agency)
OPTIONAL MATCH (gap)-[:NEEDED_BY]->(recipient:Agency)
WITH DISTINCT review, gap, holder, recipient
RETURN review.uid AS review, review.title AS review_title,
       collect([gap.uid, gap.text, gap.what, gap.consequence, holder.uid, holder.name, gap.holder_as_said,
                recipient.uid, recipient.name, gap.recipient_as_said]) AS gaps
ORDER BY review
