// The kinds of what one review saw missed and the levels of what it recommended, one row per fact.
//
// Parameters
//   $review  string  uid of the review
// Columns
//   fact   string          uid of a missed opportunity or recommendation
//   label  string          MissedOpportunity or Recommendation
//   kind   string or null  missed opportunity: what was not done
//   level  string or null  recommendation: overview or agency
// Order: label, fact
CALL () {
  MATCH (:Review {uid: $review})-[:IDENTIFIED]->(fact:MissedOpportunity)
  RETURN fact, 'MissedOpportunity' AS label
  UNION
  MATCH (:Review {uid: $review})-[:MADE]->(fact:Recommendation)
  RETURN fact, 'Recommendation' AS label
}
WITH DISTINCT fact, label
RETURN fact.uid AS fact, label, fact.kind AS kind, fact.level AS level
ORDER BY label, fact
