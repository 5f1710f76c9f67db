// Which of these documents supersedes which. Parameters: $uids list of strings. Order: start_uid, end_uid
UNWIND $uids AS uid
MATCH (a:Document {uid: uid})-[r:SUPERSEDES]->(b:Document)
RETURN type(r) AS type, labels(a)[0] AS start_label, a.uid AS start_uid, labels(b)[0] AS end_label, b.uid AS end_uid,
       properties(r) AS properties
ORDER BY start_uid, end_uid
