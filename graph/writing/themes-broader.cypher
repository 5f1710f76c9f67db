// Tie themes to the wider ones. Parameters: $rows list of {uid, wider}
UNWIND $rows AS row
MATCH (n:Theme {uid: row.uid})
MATCH (wider:Theme {uid: row.wider})
MERGE (n)-[:BROADER]->(wider)
