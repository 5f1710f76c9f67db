// The uid of every node of one label. LABEL stands for it. Order: uid
MATCH (n:LABEL)
RETURN n.uid AS uid
ORDER BY uid
