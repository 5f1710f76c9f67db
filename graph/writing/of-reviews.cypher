// The cases and facts of reviews. Parameters: $uids list of strings, uids of reviews. Order: uid
MATCH (review:Review)-[:CONCERNS|FOUND|IDENTIFIED|MADE|PLANNED]->(n)
WHERE review.uid IN $uids
RETURN DISTINCT labels(n)[0] AS label, n.uid AS uid, properties(n) AS properties
ORDER BY uid
