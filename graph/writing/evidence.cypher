// The passages of one document that these agencies or roles rest on.
// Parameters: $uids list of strings; $uid string, uid of the document. Order: start_uid, end_uid
MATCH (:Document {uid: $uid})<-[:IN]-(b:Passage)<-[r:EVIDENCED_BY]-(a:LABEL)
WHERE a.uid IN $uids
RETURN type(r) AS type, labels(a)[0] AS start_label, a.uid AS start_uid, labels(b)[0] AS end_label, b.uid AS end_uid,
       properties(r) AS properties
ORDER BY start_uid, end_uid
