// Make the areas that documents name and the region data lacks. Parameters: $rows list of {uid, name}
UNWIND $rows AS row
MERGE (n:Region {uid: row.uid})
ON CREATE SET n.name = row.name
