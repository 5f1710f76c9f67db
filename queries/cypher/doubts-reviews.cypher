// Every review with its year and the number of its facts.
//
// Parameters
//   none
// Columns
//   review  string            uid of the review
//   title   string or null    its title
//   year    integer or null   the year it is known by
//   facts   integer           recommendations, actions, findings, missed opportunities and gaps
// Order: review
MATCH (review:Review)
OPTIONAL MATCH (review)-[:MADE|PLANNED|FOUND|IDENTIFIED]->(fact)
WITH review, count(DISTINCT fact) AS facts
RETURN review.uid AS review, review.title AS title, review.year AS year, facts
ORDER BY review
