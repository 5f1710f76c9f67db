// Have the node that every writer changes say this, and name no document.
// Parameters: $number integer; $mark string or null; $format integer or null; $version string or null
MERGE (turn:WritingTurn {uid: 'turn'})
SET turn.document = '', turn.number = $number, turn.mark = $mark, turn.format = $format, turn.version = $version
