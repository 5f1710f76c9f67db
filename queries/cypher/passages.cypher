// The passages behind facts, reviews, agencies and roles, one row per fact. A uid is looked for under the one
// label that it begins with.
//
// Parameters
//   $uids  list of strings  uids of facts, reviews, agencies or roles
// Columns
//   fact          string           uid asked for
//   label         string           its label
//   review        string or null   uid of the review it belongs to
//   review_title  string or null   title of the review
//   passages      list of lists    in order of document, page and line: words as published, file name and uid of the document, page, first and last line, cell, uid of the passage, whether it was read by character recognition
// Order: fact, review
CALL () {
  UNWIND [uid IN $uids WHERE uid STARTS WITH 'learning_point:'] AS uid
  MATCH (fact:Finding {uid: uid})-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
  OPTIONAL MATCH (review:Review)-[:FOUND]->(fact)
  RETURN fact, review, passage, document, 'Finding' AS label
  UNION
  UNWIND [uid IN $uids WHERE uid STARTS WITH 'missed_opportunity:'] AS uid
  MATCH (fact:MissedOpportunity {uid: uid})-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
  OPTIONAL MATCH (review:Review)-[:IDENTIFIED]->(fact)
  RETURN fact, review, passage, document, 'MissedOpportunity' AS label
  UNION
  UNWIND [uid IN $uids WHERE uid STARTS WITH 'information_gap:'] AS uid
  MATCH (fact:InformationGap {uid: uid})-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
  OPTIONAL MATCH (review:Review)-[:IDENTIFIED]->(fact)
  RETURN fact, review, passage, document, 'InformationGap' AS label
  UNION
  UNWIND [uid IN $uids WHERE uid STARTS WITH 'recommendation:'] AS uid
  MATCH (fact:Recommendation {uid: uid})-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
  OPTIONAL MATCH (review:Review)-[:MADE]->(fact)
  RETURN fact, review, passage, document, 'Recommendation' AS label
  UNION
  UNWIND [uid IN $uids WHERE uid STARTS WITH 'action:'] AS uid
  MATCH (fact:Action {uid: uid})-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
  OPTIONAL MATCH (review:Review)-[:PLANNED]->(fact)
  RETURN fact, review, passage, document, 'Action' AS label
  UNION
  UNWIND [uid IN $uids WHERE uid STARTS WITH 'review:'] AS uid
  MATCH (fact:Review {uid: uid})-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
  RETURN fact, fact AS review, passage, document, 'Review' AS label
  UNION
  UNWIND [uid IN $uids WHERE uid STARTS WITH 'agency:'] AS uid
  MATCH (fact:Agency {uid: uid})-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
  RETURN fact, null AS review, passage, document, 'Agency' AS label
  UNION
  UNWIND [uid IN $uids WHERE uid STARTS WITH 'role:'] AS uid
  MATCH (fact:Role {uid: uid})-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
  RETURN fact, null AS review, passage, document, 'Role' AS label
}
WITH DISTINCT fact, review, passage, document, label
ORDER BY document.uid, coalesce(passage.page, 0), coalesce(passage.line_start, 0), passage.uid
WITH fact, review, label,
     collect([passage.quote, document.name, document.uid, passage.page, passage.line_start, passage.line_end, passage.cell,
              passage.uid, coalesce(passage.recognised, false)]) AS passages
RETURN fact.uid AS fact, label, review.uid AS review, review.title AS review_title, passages
ORDER BY fact, coalesce(review, '')
