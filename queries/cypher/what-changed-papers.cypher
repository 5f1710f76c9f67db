// The reviews that a paper without a date reports, or one that may be dated within two days; dates are looked at closely
// afterwards, because a year or a month counts as its last day.
//
// Parameters
//   $regions    list of strings or null  uids of places, those inside them too
//   $kinds      list of strings or null  kinds of review, as in Review.kinds
//   $from_year  integer or null          first year of reviews; a review without a year is then left out
//   $to_year    integer or null          last year of reviews; a review without a year is then left out
//   $reviews    list of strings or null  uids of reviews; only those
//   $since      string                   the year of the first day
//   $until      string                   the last day: ISO date
// Columns
//   review  string  uid of the review
// Order: review
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
WITH review, coalesce(document.as_of, document.published) AS dated
WHERE dated IS NULL OR (dated >= $since AND dated <= $until)
RETURN DISTINCT review.uid AS review
ORDER BY review
