// The reviews asked for and the documents that state them, one row per review and document.
// With agencies, a sector or themes, only reviews with a fact that names one and carries one.
//
// Parameters
//   $regions    list of strings or null  uids of places, those inside them too
//   $kinds      list of strings or null  kinds of review, as in Review.kinds
//   $from_year  integer or null          first year of reviews; a review without a year is then left out
//   $to_year    integer or null          last year of reviews; a review without a year is then left out
//   $agencies   list of strings or null  uids of agencies; only what names one of them
//   $sector     string or null           sector; only what names an agency of it
//   $themes     list of strings or null  uids of themes; only what carries one of them
//   $reviews    list of strings or null  uids of reviews; only those
// Columns
//   review        string          uid of the review
//   review_title  string or null  its title
//   document      string          uid of a document that states it
// Order: review, document
CALL () {
  UNWIND CASE WHEN $reviews IS NULL THEN [1] ELSE [] END AS _
  MATCH (review:Review)
  RETURN review
  UNION ALL
  UNWIND coalesce($reviews, []) AS uid
  MATCH (review:Review {uid: uid})
  RETURN review
}
WITH review
WHERE ($kinds IS NULL OR any(kind IN review.kinds WHERE kind IN $kinds))
  AND ($from_year IS NULL OR review.year >= $from_year)
  AND ($to_year IS NULL OR review.year <= $to_year)
  AND ($regions IS NULL OR EXISTS { MATCH (review)-[:IN_REGION]->(place:Region) WHERE place.uid IN $regions })
  AND (($agencies IS NULL AND $sector IS NULL AND $themes IS NULL) OR EXISTS {
    MATCH (review)-[:FOUND|IDENTIFIED|MADE|PLANNED]->(fact)
    WHERE ($themes IS NULL OR EXISTS { MATCH (fact)-[:ABOUT]->(theme:Theme) WHERE theme.uid IN $themes })
      AND (($agencies IS NULL AND $sector IS NULL) OR EXISTS {
        MATCH (fact)-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]->()-[:AT*0..1]->(named:Agency)
        WHERE ($agencies IS NULL OR named.uid IN $agencies) AND ($sector IS NULL OR named.sector = $sector)
      })
  })
MATCH (review)-[:STATED_IN]->(document:Document)
RETURN review.uid AS review, review.title AS review_title, document.uid AS document
ORDER BY review, document
