// The passages behind facts, reviews, agencies and roles, one row per review, label and document. A uid is
// looked for under the one label that it begins with. Rows are as few as this because sending each fact by itself takes
// most of the time of many.
//
// Parameters
//   $uids  list of strings  uids of facts, reviews, agencies or roles
// Columns
//   review         string or null   uid of the review that the facts belong to
//   review_title   string or null   title of the review
//   label          string           label of what was asked for
//   document       string           uid of the document
//   document_name  string or null   its file name
//   passages       list of lists    uid asked for, words as published, page, first and last line, cell, uid of the passage, whether it was read by character recognition; in no order
// Order: review, label, document
CALL () {
  UNWIND [uid IN $uids WHERE uid STARTS WITH 'learning_point:'] AS uid
  MATCH (fact:Finding {uid: uid})-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
  OPTIONAL MATCH (review:Review)-[:FOUND]->(fact)
  RETURN fact, review, passage, document, 'Finding' AS label
  UNION ALL
  UNWIND [uid IN $uids WHERE uid STARTS WITH 'missed_opportunity:'] AS uid
  MATCH (fact:MissedOpportunity {uid: uid})-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
  OPTIONAL MATCH (review:Review)-[:IDENTIFIED]->(fact)
  RETURN fact, review, passage, document, 'MissedOpportunity' AS label
  UNION ALL
  UNWIND [uid IN $uids WHERE uid STARTS WITH 'information_gap:'] AS uid
  MATCH (fact:InformationGap {uid: uid})-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
  OPTIONAL MATCH (review:Review)-[:IDENTIFIED]->(fact)
  RETURN fact, review, passage, document, 'InformationGap' AS label
  UNION ALL
  UNWIND [uid IN $uids WHERE uid STARTS WITH 'recommendation:'] AS uid
  MATCH (fact:Recommendation {uid: uid})-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
  OPTIONAL MATCH (review:Review)-[:MADE]->(fact)
  RETURN fact, review, passage, document, 'Recommendation' AS label
  UNION ALL
  UNWIND [uid IN $uids WHERE uid STARTS WITH 'action:'] AS uid
  MATCH (fact:Action {uid: uid})-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
  OPTIONAL MATCH (review:Review)-[:PLANNED]->(fact)
  RETURN fact, review, passage, document, 'Action' AS label
  UNION ALL
  UNWIND [uid IN $uids WHERE uid STARTS WITH 'review:'] AS uid
  MATCH (fact:Review {uid: uid})-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
  RETURN fact, fact AS review, passage, document, 'Review' AS label
  UNION ALL
  UNWIND [uid IN $uids WHERE uid STARTS WITH 'agency:'] AS uid
  MATCH (fact:Agency {uid: uid})-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
  RETURN fact, null AS review, passage, document, 'Agency' AS label
  UNION ALL
  UNWIND [uid IN $uids WHERE uid STARTS WITH 'role:'] AS uid
  MATCH (fact:Role {uid: uid})-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
  RETURN fact, null AS review, passage, document, 'Role' AS label
}
WITH review, label, document,
     collect([fact.uid, passage.quote, passage.page, passage.line_start, passage.line_end, passage.cell, passage.uid,
              coalesce(passage.recognised, false)]) AS passages
RETURN review.uid AS review, review.title AS review_title, label, document.uid AS document,
       document.name AS document_name, passages
ORDER BY coalesce(review, ''), label, document
