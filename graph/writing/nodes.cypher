// Nodes of one label. Parameters: $uids list of strings. Order: uid
MATCH (n:LABEL)
WHERE n.uid IN $uids
RETURN labels(n)[0] AS label, n.uid AS uid, properties(n) AS properties
ORDER BY uid
