// The reviews that some agencies took part in.
//
// Parameters
//   $agencies  list of strings  uids of agencies
// Columns
//   review  string  uid of the review
// Order: review
UNWIND $agencies AS uid
MATCH (:Agency {uid: uid})-[:TOOK_PART_IN]->(review:Review)
WITH DISTINCT review
RETURN review.uid AS review
ORDER BY review
