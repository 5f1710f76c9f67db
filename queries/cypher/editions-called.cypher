// The documents that a text may stand for, by file name or by the start of the SHA-256, one row per document and review.
//
// Parameters
//   $asked  string  file name, or the start of a SHA-256
// Columns
//   document  string          uid of the document
//   name      string or null  its file name
//   sha256    string          SHA-256 of the file
//   review    string or null  uid of a review that it reports
// Order: document, review
MATCH (document:Document)
WHERE toLower(document.name) = toLower($asked) OR document.sha256 STARTS WITH toLower($asked)
OPTIONAL MATCH (document)-[:REPORTS]->(review:Review)
WITH DISTINCT document, review
RETURN document.uid AS document, document.name AS name, document.sha256 AS sha256, review.uid AS review
ORDER BY document, coalesce(review, '')
