// Which of these areas and themes are there, and whether data lists them. Parameters: $uids list of strings. Order: uid
MATCH (n:Region)
WHERE n.uid IN $uids
RETURN labels(n)[0] AS label, n.uid AS uid, n.kind IS NOT NULL AS listed
ORDER BY uid
UNION
MATCH (n:Theme)
WHERE n.uid IN $uids
RETURN labels(n)[0] AS label, n.uid AS uid, n.label IS NOT NULL AS listed
ORDER BY uid
