// Say that a restore is at work, or at its end nothing. Parameters: $restoring true or null
MERGE (turn:WritingTurn {uid: 'turn'})
SET turn.restoring = $restoring
