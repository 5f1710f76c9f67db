// What documents, agencies and roles have to do with reviews. Parameters: $uids list of strings. Order: start_uid, type, end_uid
UNWIND $uids AS uid
MATCH (b:Review {uid: uid})<-[r:REPORTS|TOOK_PART_IN|SAT_ON]-(a)
RETURN type(r) AS type, labels(a)[0] AS start_label, a.uid AS start_uid, labels(b)[0] AS end_label, b.uid AS end_uid,
       properties(r) AS properties
ORDER BY start_uid, type, end_uid
