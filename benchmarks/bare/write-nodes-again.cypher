// The plainest way to write nodes of which some may be there.
UNWIND $rows AS row
MERGE (n:LABEL {uid: row.uid})
SET n = row.properties
