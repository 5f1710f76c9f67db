// The uid of every node of one label. Review stands for the label that is asked for, which no parameter can be.
//
// Parameters
//   none
// Columns
//   uid  string  uid of the node
// Order: uid
MATCH (n:Review)
RETURN n.uid AS uid
ORDER BY uid
