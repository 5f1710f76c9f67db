// A document. Parameters: $uid string
MATCH (n:Document {uid: $uid})
RETURN labels(n)[0] AS label, n.uid AS uid, properties(n) AS properties
