// Make nodes of one label, or set all their properties anew, each with a new relationship from a document.
// Parameters: $rows list of {start_uid, end_uid, node, properties}
UNWIND $rows AS row
MERGE (b:END {uid: row.end_uid})
SET b = row.node
WITH b, row
MATCH (a:START {uid: row.start_uid})
CREATE (a)-[r:TYPE]->(b)
SET r = row.properties
RETURN count(r) AS made
