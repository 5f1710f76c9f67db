// For a script: set properties that a table cannot hold on nodes of one label. LABEL stands for it, and $rows for a
// list of {uid, properties}.
UNWIND $rows AS row
MATCH (n:LABEL {uid: row.uid})
SET n += row.properties
