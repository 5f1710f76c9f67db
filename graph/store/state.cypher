// Have the graph say what form it is in; a later one than that stays.
// Parameters: $format integer; $version string, the version of reviewgraph that says so
MERGE (turn:WritingTurn {uid: 'turn'})
WITH turn
WHERE coalesce(turn.format, 0) <= $format
SET turn.format = $format, turn.version = $version
