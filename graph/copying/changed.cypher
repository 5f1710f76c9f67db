// What the node that every writer changes says, its document apart: one row, of nulls where there is none.
OPTIONAL MATCH (turn:WritingTurn {uid: 'turn'})
RETURN coalesce(turn.number, 0) AS number, turn.mark AS mark, turn.format AS format, turn.version AS version
