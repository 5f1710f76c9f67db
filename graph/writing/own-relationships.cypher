// The relationships between a document and its own nodes. Parameters: $uid string, uid of the document. Order: start_uid, end_uid
MATCH (a:Passage)-[r:IN]->(b:Document {uid: $uid})
RETURN type(r) AS type, labels(a)[0] AS start_label, a.uid AS start_uid, labels(b)[0] AS end_label, b.uid AS end_uid,
       properties(r) AS properties
ORDER BY start_uid, end_uid
UNION
MATCH (a:Document {uid: $uid})-[r:READ_AS]->(b:Extract)
RETURN type(r) AS type, labels(a)[0] AS start_label, a.uid AS start_uid, labels(b)[0] AS end_label, b.uid AS end_uid,
       properties(r) AS properties
ORDER BY start_uid, end_uid
UNION
MATCH (a:Document {uid: $uid})-[r:LISTS]->(b:ReviewRecord)
RETURN type(r) AS type, labels(a)[0] AS start_label, a.uid AS start_uid, labels(b)[0] AS end_label, b.uid AS end_uid,
       properties(r) AS properties
ORDER BY start_uid, end_uid
