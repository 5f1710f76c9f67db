// The agencies that took over from agencies or that these are units of, one row per agency and step.
//
// Parameters
//   $uids  list of strings  uids of agencies
// Columns
//   one    string  uid of the agency
//   other  string  uid of the agency that took over from it, or that it is a unit of
// Order: one, other
UNWIND $uids AS uid
MATCH (one:Agency {uid: uid})-[:PART_OF|SUCCEEDED_BY]->(other:Agency)
RETURN DISTINCT one.uid AS one, other.uid AS other
ORDER BY one, other
