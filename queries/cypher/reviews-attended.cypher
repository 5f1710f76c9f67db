// In which of the reviews asked for some agencies took part, one row per agency.
//
// Parameters
//   $uids       list of strings          uids of agencies
//   $regions    list of strings or null  uids of places, those inside them too
//   $kinds      list of strings or null  kinds of review, as in Review.kinds
//   $from_year  integer or null          first year of reviews; a review without a year is then left out
//   $to_year    integer or null          last year of reviews; a review without a year is then left out
// Columns
//   agency   string           uid of the agency
//   reviews  list of strings  uids of the reviews; in no order
// Order: agency
UNWIND $uids AS uid
MATCH (agency:Agency {uid: uid})-[:TOOK_PART_IN]->(review:Review)
WHERE ($kinds IS NULL OR any(kind IN review.kinds WHERE kind IN $kinds))
  AND ($from_year IS NULL OR review.year >= $from_year)
  AND ($to_year IS NULL OR review.year <= $to_year)
  AND ($regions IS NULL OR EXISTS { MATCH (review)-[:IN_REGION]->(place:Region) WHERE place.uid IN $regions })
WITH agency, collect(DISTINCT review.uid) AS reviews
RETURN agency.uid AS agency, reviews
ORDER BY agency
