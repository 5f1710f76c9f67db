// Which agencies took part in which of the reviews asked for, one row per review and agency.
//
// Parameters
//   $region     string or null   name or uid of a place; it holds everything inside it
//   $kind       string or null   kind of review, as in Review.kinds
//   $from_year  integer or null  first year of reviews; a review without a year is then left out
//   $to_year    integer or null  last year of reviews; a review without a year is then left out
// Columns
//   review       string            uid of the review
//   agency       string            uid of an agency that took part in it
//   agency_name  string            its name
//   sector       string or null    its sector
// Order: review, agency
MATCH (review:Review)
WHERE ($kind IS NULL OR $kind IN review.kinds)
  AND ($from_year IS NULL OR review.year >= $from_year)
  AND ($to_year IS NULL OR review.year <= $to_year)
  AND ($region IS NULL OR EXISTS {
    MATCH (review)-[:IN_REGION]->(:Region)-[:PART_OF*0..6]->(place:Region)
    WHERE place.name = $region OR place.uid = $region
  })
MATCH (agency:Agency)-[:TOOK_PART_IN]->(review)
WITH DISTINCT review, agency
RETURN review.uid AS review, agency.uid AS agency, agency.name AS agency_name, agency.sector AS sector
ORDER BY review, agency
