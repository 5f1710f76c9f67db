// The agencies that have a name or a uid, found by index, with their units and what they took over from, one step away.
//
// Parameters
//   $asked  string  a name or a uid, as the graph writes it
// Columns
//   agency    string          uid of the agency
//   relative  string or null  uid of a unit or predecessor
// Order: agency, relative
CALL () {
  MATCH (agency:Agency {uid: $asked})
  RETURN agency
  UNION
  MATCH (agency:Agency {name: $asked})
  RETURN agency
}
OPTIONAL MATCH (agency)<-[:PART_OF|SUCCEEDED_BY]-(relative:Agency)
WITH DISTINCT agency, relative
RETURN agency.uid AS agency, relative.uid AS relative
ORDER BY agency, coalesce(relative, '')
