// The names of all documents. Order: name
MATCH (d:Document)
RETURN DISTINCT d.name AS name
ORDER BY name
