// Agencies that are one part of the other, or took over from it.
//
// Parameters
//   none
// Columns
//   one    string   uid of the part, or of the one that came first
//   other  string   uid of the other
// Order: one, other
MATCH (one:Agency)-[:PART_OF|SUCCEEDED_BY]->(other:Agency)
RETURN DISTINCT one.uid AS one, other.uid AS other
ORDER BY one, other
