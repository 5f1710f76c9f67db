// Set all properties of relationships anew. Parameters: $rows list of {start_uid, end_uid, capacity, properties}
UNWIND $rows AS row
MATCH (a:START {uid: row.start_uid})-[r:TYPE]->(b:END {uid: row.end_uid})
WHERE coalesce(r.capacity, '') = row.capacity
SET r = row.properties
