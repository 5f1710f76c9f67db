// The cases and facts of reviews. Parameters: $uids list of strings, uids of reviews. Order: uid
UNWIND $uids AS uid
MATCH (:Review {uid: uid})-[:CONCERNS|FOUND|IDENTIFIED|MADE|PLANNED]->(n)
RETURN DISTINCT labels(n)[0] AS label, n.uid AS uid, properties(n) AS properties
ORDER BY uid
