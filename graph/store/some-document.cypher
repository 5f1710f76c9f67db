// One document, if there is any. Parameters: none. At most one row
MATCH (d:Document)
RETURN d.uid AS uid
ORDER BY uid
LIMIT 1
