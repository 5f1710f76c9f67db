// The passages behind facts, reviews, agencies and roles, one row per fact and passage.
//
// Parameters
//   $uids  list of strings  uids of facts, reviews, agencies or roles
// Columns
//   fact           string            uid asked for
//   label          string            its label
//   review         string or null    uid of the review it belongs to
//   review_title   string or null    title of the review
//   quote          string            the words as published
//   page           integer or null   page, from 1, in paged files
//   line_start     integer or null   first line, from 1
//   line_end       integer or null   last line
//   cell           string or null    cell of a table or sheet
//   document       string            uid of the document
//   document_name  string            its file name
//   passage        string            uid of the passage
//   recognised     boolean           read by character recognition
// Order: fact, document, page, line_start, passage, review
CALL () {
  UNWIND $uids AS uid
  MATCH (fact:Finding {uid: uid})-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
  OPTIONAL MATCH (review:Review)-[:FOUND]->(fact)
  RETURN fact, review, passage, document, 'Finding' AS label
  UNION
  UNWIND $uids AS uid
  MATCH (fact:MissedOpportunity {uid: uid})-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
  OPTIONAL MATCH (review:Review)-[:IDENTIFIED]->(fact)
  RETURN fact, review, passage, document, 'MissedOpportunity' AS label
  UNION
  UNWIND $uids AS uid
  MATCH (fact:InformationGap {uid: uid})-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
  OPTIONAL MATCH (review:Review)-[:IDENTIFIED]->(fact)
  RETURN fact, review, passage, document, 'InformationGap' AS label
  UNION
  UNWIND $uids AS uid
  MATCH (fact:Recommendation {uid: uid})-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
  OPTIONAL MATCH (review:Review)-[:MADE]->(fact)
  RETURN fact, review, passage, document, 'Recommendation' AS label
  UNION
  UNWIND $uids AS uid
  MATCH (fact:Action {uid: uid})-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
  OPTIONAL MATCH (review:Review)-[:PLANNED]->(fact)
  RETURN fact, review, passage, document, 'Action' AS label
  UNION
  UNWIND $uids AS uid
  MATCH (fact:Review {uid: uid})-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
  RETURN fact, fact AS review, passage, document, 'Review' AS label
  UNION
  UNWIND $uids AS uid
  MATCH (fact:Agency {uid: uid})-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
  RETURN fact, null AS review, passage, document, 'Agency' AS label
  UNION
  UNWIND $uids AS uid
  MATCH (fact:Role {uid: uid})-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
  RETURN fact, null AS review, passage, document, 'Role' AS label
}
WITH DISTINCT fact, review, passage, document, label
RETURN fact.uid AS fact, label, review.uid AS review, review.title AS review_title, passage.quote AS quote,
       passage.page AS page, passage.line_start AS line_start, passage.line_end AS line_end, passage.cell AS cell,
       document.uid AS document, document.name AS document_name, passage.uid AS passage,
       coalesce(passage.recognised, false) AS recognised
ORDER BY fact, document, coalesce(page, 0), coalesce(line_start, 0), passage, coalesce(review, '')
