// Make nodes of one label. LABEL stands for it. Parameters: $rows list of maps of all properties
UNWIND $rows AS row
CREATE (n:LABEL)
SET n = row
