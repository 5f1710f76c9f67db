// Take out nodes of one label with all their relationships. Parameters: $rows list of {uid}
UNWIND $rows AS row
MATCH (n:LABEL {uid: row.uid})
DETACH DELETE n
