// Nodes of one label with all their properties. Review stands for the label that is asked for, which no parameter can be.
//
// Parameters
//   $uids  list of strings  uids of nodes of that label; others give no row
// Columns
//   uid         string  uid of the node
//   properties  map     all its properties by name
// Order: uid
UNWIND $uids AS wanted
MATCH (n:Review {uid: wanted})
RETURN n.uid AS uid, properties(n) AS properties
ORDER BY uid
