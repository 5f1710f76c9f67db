// Wait for, or get in the way of, every other writer: all of them change this node. Then a document, if it is there.
// Parameters: $sha256 string; $uid string, uid of the document
// Its mark tells this graph from one that was put in its place; nothing else of a graph is made by chance.
MERGE (turn:WritingTurn {uid: 'turn'})
SET turn.document = $sha256, turn.number = coalesce(turn.number, 0) + 1,
    turn.mark = coalesce(turn.mark, randomUUID())
WITH turn
OPTIONAL MATCH (d:Document {uid: $uid})
RETURN properties(d) AS properties
