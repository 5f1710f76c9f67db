// Make nodes of one label, or set all their properties anew. Parameters: $rows list of the properties of each, uid too
UNWIND $rows AS row
MERGE (n:LABEL {uid: row.uid})
SET n = row
