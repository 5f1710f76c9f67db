// Make nodes of one label, or set all their properties anew, each with a new relationship to a document.
// Parameters: $rows list of {start_uid, end_uid, node, properties}
UNWIND $rows AS row
MERGE (a:START {uid: row.start_uid})
SET a = row.node
WITH a, row
MATCH (b:END {uid: row.end_uid})
CREATE (a)-[r:TYPE]->(b)
SET r = row.properties
RETURN count(r) AS made
