// Whether a restore into this store was begun and did not come to its end.
MATCH (turn:WritingTurn {uid: 'turn'})
WHERE turn.restoring
RETURN count(turn) AS begun
