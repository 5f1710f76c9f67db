// Everything that reviews found, saw, made or planned, and how it stands, one row per review.
//
// Parameters
//   $reviews  list of strings  uids of reviews
// Columns
//   review     string           uid of the review
//   title      string or null   its title
//   reference  string or null   its reference
//   year       integer or null  its year
//   facts      list of lists    label, status, assurance, whether a target is written, and uids of all such facts; in no order
// Order: review
UNWIND $reviews AS uid
MATCH (review:Review {uid: uid})-[:FOUND|IDENTIFIED|MADE|PLANNED]->(fact)
WITH DISTINCT review, fact
WITH review, labels(fact)[0] AS label, fact.status AS status, fact.assurance AS assurance,
     fact.target_date IS NOT NULL OR fact.target_text IS NOT NULL AS has_target, collect(fact.uid) AS facts
WITH review, collect([label, status, assurance, has_target, facts]) AS facts
RETURN review.uid AS review, review.title AS title, review.reference AS reference, review.year AS year, facts
ORDER BY review
