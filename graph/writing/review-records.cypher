// The review records that a document lists. Parameters: $uid string, uid of the document. Order: uid
MATCH (:Document {uid: $uid})-[:LISTS]->(n:ReviewRecord)
RETURN labels(n)[0] AS label, n.uid AS uid, properties(n) AS properties
ORDER BY uid
