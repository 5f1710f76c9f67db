// Every relationship that starts at nodes of one label. LABEL stands for it; of SAT_ON there is one for each capacity.
// Parameters: $uids list of strings. Order: start_uid, type, end_label, end_uid, capacity
UNWIND $uids AS wanted
MATCH (n:LABEL {uid: wanted})-[r]->(m)
RETURN n.uid AS start_uid, type(r) AS type, labels(m)[0] AS end_label, m.uid AS end_uid, r.capacity AS capacity,
       properties(r) AS properties
ORDER BY start_uid, type, end_label, end_uid, coalesce(capacity, '')
