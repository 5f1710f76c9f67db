// Make the themes that documents carry and the taxonomy lacks. Parameters: $rows list of {uid, name}
UNWIND $rows AS row
MERGE (n:Theme {uid: row.uid})
ON CREATE SET n.slug = row.name
