// Wait for, or get in the way of, every other writer: all of them change this node. Then a document, if it is there.
// Parameters: $sha256 string; $uid string, uid of the document
MERGE (turn:WritingTurn {uid: 'turn'})
SET turn.document = $sha256
WITH turn
OPTIONAL MATCH (d:Document {uid: $uid})
RETURN properties(d) AS properties
