// How many nodes of each label a document states. Parameters: $uid string. Order: label
MATCH (n)-[:STATED_IN]->(:Document {uid: $uid})
RETURN labels(n)[0] AS label, count(n) AS nodes
ORDER BY label
