// What points at reviews: documents that report them, agencies and roles that took part, walkthroughs.
//
// Parameters
//   $reviews  list of strings  uids of reviews
// Columns
//   label  string  label of what points at one
//   uid    string  its uid
// Order: label, uid
UNWIND $reviews AS wanted
MATCH (n)-[:REPORTS|TOOK_PART_IN|SAT_ON|OF]->(review:Review {uid: wanted})
WITH DISTINCT n
RETURN labels(n)[0] AS label, n.uid AS uid
ORDER BY label, uid
