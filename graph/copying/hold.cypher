// Change the node that every writer changes first: on a server, others then wait until this is undone.
MERGE (turn:WritingTurn {uid: 'turn'})
SET turn.document = ''
