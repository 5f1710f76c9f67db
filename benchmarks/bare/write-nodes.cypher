// The plainest way to write nodes: one statement per thousand rows, and nothing is looked up.
UNWIND $rows AS row
CREATE (n:LABEL)
SET n = row.properties
