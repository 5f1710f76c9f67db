// Which documents tell of which reviews.
//
// Parameters
//   none
// Columns
//   review  string          uid of the review
//   title   string or null  its title
//   sha256  string          SHA-256 of the file of a document that tells of it
// Order
//   review, sha256
MATCH (d:Document)-[:REPORTS]->(r:Review)
RETURN DISTINCT r.uid AS review, r.title AS title, d.sha256 AS sha256
ORDER BY review, sha256
