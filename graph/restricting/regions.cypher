// The areas of the data lists, once for each wider one. Order: uid, wider
MATCH (n:Region)
WHERE n.kind IS NOT NULL
OPTIONAL MATCH (n)-[:PART_OF]->(w:Region)
RETURN n.uid AS uid, n.name AS name, n.kind AS kind, w.name AS wider
ORDER BY uid, wider
