// The passages of a document. Parameters: $uid string, uid of the document. Order: uid
MATCH (n:Passage)-[:IN]->(:Document {uid: $uid})
RETURN labels(n)[0] AS label, n.uid AS uid, properties(n) AS properties
ORDER BY uid
