// Areas and themes among these that no data lists. Parameters: $uids list of strings. Order: uid
MATCH (n:Region)
WHERE n.uid IN $uids AND n.kind IS NULL
RETURN labels(n)[0] AS label, n.uid AS uid, n.name AS name
ORDER BY uid
UNION
MATCH (n:Theme)
WHERE n.uid IN $uids AND n.label IS NULL
RETURN labels(n)[0] AS label, n.uid AS uid, n.slug AS name
ORDER BY uid
