// The documents that report the reviews asked for, one row per document, review and document that it supersedes.
//
// Parameters
//   $regions    list of strings or null  uids of places, those inside them too
//   $kinds      list of strings or null  kinds of review, as in Review.kinds
//   $from_year  integer or null          first year of reviews; a review without a year is then left out
//   $to_year    integer or null          last year of reviews; a review without a year is then left out
//   $reviews    list of strings or null  uids of reviews; only those
// Columns
//   document        string          uid of the document
//   name            string or null  its file name
//   sha256          string or null  SHA-256 of the file
//   kind            string or null  what sort of paper it is
//   as_of           string or null  the day it speaks of: ISO date, possibly partial
//   published       string or null  ISO date, possibly partial
//   review          string          uid of a review that it reports
//   review_title    string or null  title of that review
//   prints_actions  boolean         whether it states any action of that review
//   older           string or null  uid of a document that it is the next later edition of
// Order: document, review, older
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
MATCH (review)<-[:REPORTS]-(document:Document)
OPTIONAL MATCH (document)-[:SUPERSEDES]->(older:Document)
WITH DISTINCT review, document, older
RETURN document.uid AS document, document.name AS name, document.sha256 AS sha256, document.kind AS kind,
       document.as_of AS as_of, document.published AS published, review.uid AS review, review.title AS review_title,
       EXISTS { MATCH (review)-[:PLANNED]->(planned:Action)-[:STATED_IN]->(document) } AS prints_actions,
       older.uid AS older
ORDER BY document, review, coalesce(older, '')
