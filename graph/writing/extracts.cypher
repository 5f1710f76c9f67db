// The records of documents as JSON. Parameters: $uids list of strings, uids of extracts. Order: uid
MATCH (n:Extract)
WHERE n.uid IN $uids
RETURN n.uid AS uid, n.records AS records
ORDER BY uid
