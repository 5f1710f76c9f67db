// Which agencies took part in which of the reviews asked for, one row per review and agency.
//
// Parameters
//   $regions    list of strings or null  uids of places, those inside them too
//   $kinds      list of strings or null  kinds of review, as in Review.kinds
//   $from_year  integer or null          first year of reviews; a review without a year is then left out
//   $to_year    integer or null          last year of reviews; a review without a year is then left out
// Columns
//   review       string            uid of the review
//   agency       string            uid of an agency that took part in it
//   agency_name  string            its name
//   sector       string or null    its sector
// Order: review, agency
MATCH (review:Review)
WHERE ($kinds IS NULL OR any(kind IN review.kinds WHERE kind IN $kinds))
  AND ($from_year IS NULL OR review.year >= $from_year)
  AND ($to_year IS NULL OR review.year <= $to_year)
  AND ($regions IS NULL OR EXISTS { MATCH (review)-[:IN_REGION]->(place:Region) WHERE place.uid IN $regions })
MATCH (agency:Agency)-[:TOOK_PART_IN]->(review)
WITH DISTINCT review, agency
RETURN review.uid AS review, agency.uid AS agency, agency.name AS agency_name, agency.sector AS sector
ORDER BY review, agency
