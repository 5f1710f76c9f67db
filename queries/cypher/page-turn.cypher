// How many times the graph was changed; null where the version that changed it last did not count.
//
// Parameters
//   none
// Columns
//   number  integer or null  how many times
// Order: one row
OPTIONAL MATCH (turn:WritingTurn {uid: 'turn'})
RETURN max(turn.number) AS number
