// Some reviews with what filters choose by, one row per review and place that it is said to be in.
//
// Parameters
//   $reviews  list of strings  uids of reviews
// Columns
//   review      string            uid of the review
//   title       string or null    its title
//   reference   string or null    its printed reference
//   kinds       list of strings   its kinds; joint reviews have several
//   year        integer or null   its year
//   year_basis  string or null    what the year is: incident, reference, commissioned or published
//   region      string or null    uid of a place that it is in; null where no document says
// Order: review, region
UNWIND $reviews AS uid
MATCH (review:Review {uid: uid})
OPTIONAL MATCH (review)-[:IN_REGION]->(region:Region)
WITH DISTINCT review, region
RETURN review.uid AS review, review.title AS title, review.reference AS reference, coalesce(review.kinds, []) AS kinds,
       review.year AS year, review.year_basis AS year_basis, region.uid AS region
ORDER BY review, coalesce(region, '')
