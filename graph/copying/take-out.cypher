// Take out some nodes of any label, with their relationships; how many. Again until there are none.
MATCH (n)
WITH n LIMIT 2000
DETACH DELETE n
RETURN count(*) AS nodes
