// The passages of one document that these agencies or roles rest on.
// Parameters: $uids list of strings; $sha256 string, the document. Order: start_uid, end_uid
MATCH (a:LABEL)-[r:EVIDENCED_BY]->(b:Passage)
WHERE a.uid IN $uids AND $sha256 IN r.documents
RETURN type(r) AS type, labels(a)[0] AS start_label, a.uid AS start_uid, labels(b)[0] AS end_label, b.uid AS end_uid,
       properties(r) AS properties
ORDER BY start_uid, end_uid
