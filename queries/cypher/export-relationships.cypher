// Every relationship that starts at nodes of one label. Review stands for the label that is asked for, which no
// parameter can be.
//
// Parameters
//   $uids  list of strings  uids of nodes of that label; others give no row
// Columns
//   start_uid   string          uid of the node that it starts at
//   type        string          its type
//   end_label   string          label of the node that it ends at
//   end_uid     string          uid of that node
//   capacity    string or null  SAT_ON: in which capacity, for there is one relationship for each
//   properties  map             all its properties by name
// Order: start_uid, type, end_label, end_uid, capacity
UNWIND $uids AS wanted
MATCH (n:Review {uid: wanted})-[r]->(m)
RETURN n.uid AS start_uid, type(r) AS type, labels(m)[0] AS end_label, m.uid AS end_uid, r.capacity AS capacity,
       properties(r) AS properties
ORDER BY start_uid, type, end_label, end_uid, coalesce(capacity, '')
