// Every relationship that starts at a node of one label. Order: start_uid, type, end_uid
MATCH (a:LABEL)-[r]->(b)
RETURN type(r) AS type, labels(a)[0] AS start_label, a.uid AS start_uid, labels(b)[0] AS end_label, b.uid AS end_uid,
       properties(r) AS properties
ORDER BY start_uid, type, end_uid
