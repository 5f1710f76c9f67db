// Wait for every other writer, without a word about documents. Parameters: none
MERGE (turn:WritingTurn {uid: 'turn'})
SET turn.document = coalesce(turn.document, ''), turn.number = coalesce(turn.number, 0) + 1,
    turn.mark = coalesce(turn.mark, randomUUID())
