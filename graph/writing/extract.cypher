// A document's extract. Parameters: $uid string, uid of the document
MATCH (:Document {uid: $uid})-[:READ_AS]->(n:Extract)
RETURN labels(n)[0] AS label, n.uid AS uid, properties(n) AS properties
