// Every review asked for, one row per review and place that it is said to be in.
//
// Parameters
//   $regions    list of strings or null  uids of places, those inside them too
//   $kinds      list of strings or null  kinds of review, as in Review.kinds
//   $from_year  integer or null          first year of reviews; a review without a year is then left out
//   $to_year    integer or null          last year of reviews; a review without a year is then left out
// Columns
//   review      string            uid of the review
//   title       string            its title
//   reference   string or null    its printed reference
//   kinds       list of strings   its kinds; joint reviews have several
//   year        integer or null   its year
//   year_basis  string or null    what the year is: incident, reference, commissioned or published
//   region      string or null    uid of a place that it is in; null where no document says
// Order: review, region
MATCH (review:Review)
WHERE ($kinds IS NULL OR any(kind IN review.kinds WHERE kind IN $kinds))
  AND ($from_year IS NULL OR review.year >= $from_year)
  AND ($to_year IS NULL OR review.year <= $to_year)
  AND ($regions IS NULL OR EXISTS { MATCH (review)-[:IN_REGION]->(place:Region) WHERE place.uid IN $regions })
OPTIONAL MATCH (review)-[:IN_REGION]->(region:Region)
WITH DISTINCT review, region
RETURN review.uid AS review, review.title AS title, review.reference AS reference, review.kinds AS kinds,
       review.year AS year, review.year_basis AS year_basis, region.uid AS region
ORDER BY review, coalesce(region, '')
