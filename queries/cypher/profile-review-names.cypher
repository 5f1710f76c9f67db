// Every review with what it may be called by, one row per review and case.
//
// Parameters
//   none
// Columns
//   review     string           uid of the review
//   reference  string or null   its printed reference
//   title      string or null   its title
//   subject    string or null   pseudonym of its case
//   year       integer or null  its year
// Order: review, subject
MATCH (review:Review)
OPTIONAL MATCH (review)-[:CONCERNS]->(matter:Case)
WITH DISTINCT review, matter.subject AS subject
RETURN review.uid AS review, review.reference AS reference, review.title AS title, subject, review.year AS year
ORDER BY review, coalesce(subject, '')
