// The uids of everything that a review found, saw, made or planned.
//
// Parameters
//   $review  string  uid of the review
// Columns
//   fact  string  uid of a finding, missed opportunity, information gap, recommendation or action
// Order: fact
MATCH (:Review {uid: $review})-[:FOUND|IDENTIFIED|MADE|PLANNED]->(fact)
WITH DISTINCT fact
RETURN fact.uid AS fact
ORDER BY fact
