// Every node of one label. Order: uid
MATCH (n:LABEL)
RETURN labels(n)[0] AS label, n.uid AS uid, properties(n) AS properties
ORDER BY uid
