// For a script: set properties that a table cannot hold on relationships of one type between two labels. TYPE, START
// and END stand for them, and $rows for a list of {start_uid, end_uid, capacity, properties}.
UNWIND $rows AS row
MATCH (a:START {uid: row.start_uid})-[r:TYPE]->(b:END {uid: row.end_uid})
WHERE coalesce(r.capacity, '') = row.capacity
SET r += row.properties
