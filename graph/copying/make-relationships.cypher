// Make relationships of one type between two labels. TYPE, START and END stand for them.
// Parameters: $rows list of {start_uid, end_uid, properties}
UNWIND $rows AS row
MATCH (a:START {uid: row.start_uid})
MATCH (b:END {uid: row.end_uid})
CREATE (a)-[r:TYPE]->(b)
SET r = row.properties
