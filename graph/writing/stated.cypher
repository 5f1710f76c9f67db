// Uids of the nodes of one label that a document states. Parameters: $uid string, uid of the document. Order: uid
MATCH (n:LABEL)-[:STATED_IN]->(:Document {uid: $uid})
RETURN n.uid AS uid
ORDER BY uid
