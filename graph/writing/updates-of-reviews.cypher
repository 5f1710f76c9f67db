// The updates of the actions of reviews. Parameters: $uids list of strings, uids of reviews. Order: uid
MATCH (review:Review)-[:PLANNED]->(:Action)-[:HAS_UPDATE]->(n:Update)
WHERE review.uid IN $uids
RETURN DISTINCT labels(n)[0] AS label, n.uid AS uid, properties(n) AS properties
ORDER BY uid
