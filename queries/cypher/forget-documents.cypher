// The documents that tell of a review, and of how many reviews each tells.
//
// Parameters
//   review   string   uid of the review
// Columns
//   sha256   string   SHA-256 of the document's file
//   name     string   its file's name
//   reviews  integer  how many reviews it tells of
// Order
//   name, sha256
MATCH (d:Document)-[:REPORTS]->(:Review {uid: $review})
MATCH (d)-[:REPORTS]->(r:Review)
WITH d, count(DISTINCT r) AS reviews
RETURN d.sha256 AS sha256, d.name AS name, reviews
ORDER BY name, sha256
