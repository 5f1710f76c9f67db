// Wait for, or get in the way of, every other writer: all of them change this node. Parameters: $sha256 string
MERGE (turn:WritingTurn {uid: 'turn'})
SET turn.document = $sha256
