// Reviews for a list, with how much each holds.
//
// Parameters
//   $reviews  list of strings  uids of reviews
// Columns
//   review           string            uid of the review
//   subject          string or null    pseudonym of its case
//   published        string or null    ISO date, possibly partial
//   documents        integer           documents that report it
//   failures         integer           findings, missed opportunities and information gaps
//   recommendations  integer           recommendations made
//   actions          integer           actions planned
// Order: review
UNWIND $reviews AS uid
MATCH (review:Review {uid: uid})
OPTIONAL MATCH (review)-[:CONCERNS]->(matter:Case)
WITH review, min(matter.subject) AS subject
OPTIONAL MATCH (document:Document)-[:REPORTS]->(review)
WITH review, subject, count(DISTINCT document) AS documents
OPTIONAL MATCH (review)-[:FOUND|IDENTIFIED]->(failure)
WITH review, subject, documents, count(DISTINCT failure) AS failures
OPTIONAL MATCH (review)-[:MADE]->(recommendation:Recommendation)
WITH review, subject, documents, failures, count(DISTINCT recommendation) AS recommendations
OPTIONAL MATCH (review)-[:PLANNED]->(action:Action)
WITH review, subject, documents, failures, recommendations, count(DISTINCT action) AS actions
RETURN review.uid AS review, subject, review.published AS published, documents, failures, recommendations, actions
ORDER BY review
