// Take out nodes of one label that nothing points at. Parameters: $uids list of strings
MATCH (n:LABEL)
WHERE n.uid IN $uids AND NOT EXISTS { MATCH (n)<--() }
DELETE n
