// Nodes of one label with all their properties. LABEL stands for it. Parameters: $uids list of strings. Order: uid
UNWIND $uids AS wanted
MATCH (n:LABEL {uid: wanted})
RETURN n.uid AS uid, properties(n) AS properties
ORDER BY uid
