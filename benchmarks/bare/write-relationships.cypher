// The plainest way to write relationships of one type between two labels.
UNWIND $rows AS row
MATCH (a:START {uid: row.start_uid})
MATCH (b:END {uid: row.end_uid})
CREATE (a)-[r:TYPE]->(b)
SET r = row.properties
