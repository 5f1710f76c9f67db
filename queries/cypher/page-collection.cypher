// How much the graph holds, in one row.
//
// Parameters
//   none
// Columns
//   reviews    integer  reviews
//   documents  integer  documents read
//   agencies   integer  agencies
// Order: one row
OPTIONAL MATCH (review:Review)
WITH count(review) AS reviews
OPTIONAL MATCH (document:Document)
WITH reviews, count(document) AS documents
OPTIONAL MATCH (agency:Agency)
RETURN reviews, documents, count(agency) AS agencies
