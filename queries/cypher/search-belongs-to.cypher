// What tells things of one sort apart: the reviews they belong to, their printed number, the agency of a role.
//
// Parameters
//   $uids  list of strings  uids of facts, notes of progress, cases, documents or roles
// Columns
//   uid           string          uid asked for
//   ref           string or null  printed number
//   review        string or null  uid of a review that it belongs to
//   review_title  string or null  title of that review
//   agency        string or null  uid of the agency of a role
//   agency_name   string or null  its name
// Order: uid, review, agency
CALL () {
  UNWIND $uids AS uid
  MATCH (node:Finding {uid: uid})
  MATCH (review:Review)-[:FOUND]->(node)
  RETURN node, review, node.ref AS ref, null AS agency
  UNION ALL
  UNWIND $uids AS uid
  MATCH (node:MissedOpportunity {uid: uid})
  MATCH (review:Review)-[:IDENTIFIED]->(node)
  RETURN node, review, node.ref AS ref, null AS agency
  UNION ALL
  UNWIND $uids AS uid
  MATCH (node:InformationGap {uid: uid})
  MATCH (review:Review)-[:IDENTIFIED]->(node)
  RETURN node, review, node.ref AS ref, null AS agency
  UNION ALL
  UNWIND $uids AS uid
  MATCH (node:Recommendation {uid: uid})
  MATCH (review:Review)-[:MADE]->(node)
  RETURN node, review, node.ref AS ref, null AS agency
  UNION ALL
  UNWIND $uids AS uid
  MATCH (node:Action {uid: uid})
  MATCH (review:Review)-[:PLANNED]->(node)
  RETURN node, review, node.ref AS ref, null AS agency
  UNION ALL
  UNWIND $uids AS uid
  MATCH (node:Update {uid: uid})
  MATCH (review:Review)-[:PLANNED]->(:Action)-[:HAS_UPDATE]->(node)
  RETURN node, review, node.ref AS ref, null AS agency
  UNION ALL
  UNWIND $uids AS uid
  MATCH (node:Case {uid: uid})
  MATCH (review:Review)-[:CONCERNS]->(node)
  RETURN node, review, node.ref AS ref, null AS agency
  UNION ALL
  UNWIND $uids AS uid
  MATCH (node:Document {uid: uid})
  MATCH (node)-[:REPORTS]->(review:Review)
  RETURN node, review, node.ref AS ref, null AS agency
  UNION ALL
  UNWIND $uids AS uid
  MATCH (node:Role {uid: uid})-[:AT]->(agency:Agency)
  RETURN node, null AS review, null AS ref, agency
}
WITH DISTINCT node, review, ref, agency
RETURN node.uid AS uid, ref, review.uid AS review, review.title AS review_title, agency.uid AS agency,
       agency.name AS agency_name
ORDER BY uid, coalesce(review, ''), coalesce(agency, '')
