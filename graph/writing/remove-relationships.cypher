// Take out relationships. Parameters: $rows list of {start_uid, end_uid, capacity}
UNWIND $rows AS row
MATCH (a:START {uid: row.start_uid})-[r:TYPE]->(b:END {uid: row.end_uid})
WHERE coalesce(r.capacity, '') = row.capacity
DELETE r
