// The recommendations of the reviews asked for, one row per recommendation and document that states it.
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
//   recommendation  string          uid of the recommendation
//   review          string          uid of the review that made it
//   review_title    string or null  title of the review
//   text            string or null  its words, as this document prints them
//   document        string          uid of the document
// Order: recommendation, review, document
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
MATCH (review)-[:MADE]->(made:Recommendation)
WHERE ($themes IS NULL OR EXISTS { MATCH (made)-[:ABOUT]->(theme:Theme) WHERE theme.uid IN $themes })
  AND (($agencies IS NULL AND $sector IS NULL) OR EXISTS {
    MATCH (made)-[:ADDRESSED_TO]->(named:Agency)
    WHERE ($agencies IS NULL OR named.uid IN $agencies) AND ($sector IS NULL OR named.sector = $sector)
  })
MATCH (made)-[stated:STATED_IN]->(document:Document)
RETURN made.uid AS recommendation, review.uid AS review, review.title AS review_title, stated.text AS text,
       document.uid AS document
ORDER BY recommendation, review, document
