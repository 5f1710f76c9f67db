// How many nodes of each label the graph holds.
//
// Parameters
//   none
// Columns
//   label        string           label
//   count        integer          number of nodes
// Order
//   label
MATCH (n)
UNWIND labels(n) AS label
RETURN label AS label, count(*) AS count
ORDER BY label
