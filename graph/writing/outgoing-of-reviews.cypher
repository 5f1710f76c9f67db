// Every relationship that starts at the cases and facts of reviews. Parameters: $uids list of strings, uids of reviews.
// Order: start_uid, type, end_uid
UNWIND $uids AS uid
MATCH (:Review {uid: uid})-[:CONCERNS|FOUND|IDENTIFIED|MADE|PLANNED]->(a)-[r]->(b)
RETURN type(r) AS type, labels(a)[0] AS start_label, a.uid AS start_uid, labels(b)[0] AS end_label, b.uid AS end_uid,
       properties(r) AS properties
ORDER BY start_uid, type, end_uid
