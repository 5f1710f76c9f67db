// What the graph says of its own form, if it says anything. Parameters: none. At most one row
MATCH (turn:WritingTurn {uid: 'turn'})
WHERE turn.format IS NOT NULL
RETURN turn.format AS format, turn.version AS version
