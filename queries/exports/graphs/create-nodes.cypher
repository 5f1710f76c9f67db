// For a script: make nodes of one label. LABEL stands for it, and $rows for a list of {uid and all properties}.
UNWIND $rows AS row
CREATE (n:LABEL)
SET n = row
