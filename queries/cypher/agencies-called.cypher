// The agencies that have a name or a uid, found by index.
//
// Parameters
//   $asked  string  a name or a uid, as the graph writes it
// Columns
//   agency  string  uid of the agency
// Order: agency
CALL () {
  MATCH (agency:Agency {uid: $asked})
  RETURN agency
  UNION
  MATCH (agency:Agency {name: $asked})
  RETURN agency
}
WITH DISTINCT agency
RETURN agency.uid AS agency
ORDER BY agency
