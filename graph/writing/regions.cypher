// Put in the areas of the region data. Parameters: $rows list of {uid, name, kind}
UNWIND $rows AS row
MERGE (n:Region {uid: row.uid})
SET n.name = row.name, n.kind = row.kind
