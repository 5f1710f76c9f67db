// Tie areas to the wider ones. Parameters: $rows list of {uid, wider}
UNWIND $rows AS row
MATCH (n:Region {uid: row.uid})
MATCH (wider:Region {uid: row.wider})
MERGE (n)-[:PART_OF]->(wider)
