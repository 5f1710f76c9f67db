// Every relationship that starts at these nodes of one label. Parameters: $uids list of strings. Order: start_uid, type, end_uid
UNWIND $uids AS uid
MATCH (a:LABEL {uid: uid})-[r]->(b)
RETURN type(r) AS type, labels(a)[0] AS start_label, a.uid AS start_uid, labels(b)[0] AS end_label, b.uid AS end_uid,
       properties(r) AS properties
ORDER BY start_uid, type, end_uid
