// The information gaps that some agencies are an end of, one row per gap, review and pair of ends.
//
// Parameters
//   $agencies  list of strings  uids of agencies
// Columns
//   gap             string          uid of the information gap
//   review          string          uid of the review that found it
//   holder          string or null  uid of the agency that held the information; null where none is named
//   holder_name     string or null  its name
//   recipient       string or null  uid of the agency that needed it; null where none is named
//   recipient_name  string or null  its name
// Order: gap, review, holder, recipient
UNWIND $agencies AS uid
MATCH (:Agency {uid: uid})<-[:HELD_BY|NEEDED_BY]-(gap:InformationGap)<-[:IDENTIFIED]-(review:Review)
WITH DISTINCT gap, review
OPTIONAL MATCH (gap)-[:HELD_BY]->(holder:Agency)
OPTIONAL MATCH (gap)-[:NEEDED_BY]->(recipient:Agency)
WITH DISTINCT gap, review, holder, recipient
RETURN gap.uid AS gap, review.uid AS review, holder.uid AS holder, holder.name AS holder_name,
       recipient.uid AS recipient, recipient.name AS recipient_name
ORDER BY gap, review, coalesce(holder, ''), coalesce(recipient, '')
