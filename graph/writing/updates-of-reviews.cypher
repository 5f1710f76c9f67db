// The updates of the actions of reviews. Parameters: $uids list of strings, uids of reviews. Order: uid
UNWIND $uids AS uid
MATCH (:Review {uid: uid})-[:PLANNED]->(:Action)-[:HAS_UPDATE]->(n:Update)
RETURN DISTINCT labels(n)[0] AS label, n.uid AS uid, properties(n) AS properties
ORDER BY uid
