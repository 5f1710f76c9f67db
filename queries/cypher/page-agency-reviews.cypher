// The reviews that one agency took part in.
//
// Parameters
//   $agency  string  uid of the agency
// Columns
//   review  string  uid of the review
// Order: review
MATCH (:Agency {uid: $agency})-[:TOOK_PART_IN]->(review:Review)
WITH DISTINCT review
RETURN review.uid AS review
ORDER BY review
