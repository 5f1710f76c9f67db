// What every document says of these nodes of one label. Parameters: $uids list of strings. Order: start_uid, end_uid
UNWIND $uids AS uid
MATCH (a:LABEL {uid: uid})-[r:STATED_IN]->(b:Document)
RETURN type(r) AS type, labels(a)[0] AS start_label, a.uid AS start_uid, labels(b)[0] AS end_label, b.uid AS end_uid,
       properties(r) AS properties, b.kind AS kind, b.as_of AS as_of, b.published AS published
ORDER BY start_uid, end_uid
