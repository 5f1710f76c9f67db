// Which of these documents supersedes which. Parameters: $uids list of strings. Order: start_uid, end_uid
MATCH (a:Document)-[r:SUPERSEDES]->(b:Document)
WHERE a.uid IN $uids
RETURN type(r) AS type, labels(a)[0] AS start_label, a.uid AS start_uid, labels(b)[0] AS end_label, b.uid AS end_uid,
       properties(r) AS properties
ORDER BY start_uid, end_uid
