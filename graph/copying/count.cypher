// How many nodes there are of any label.
MATCH (n)
RETURN count(n) AS nodes
