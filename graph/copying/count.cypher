// How many nodes there are, but for the one that writers change first, which tells nothing of reviews.
MATCH (n)
WHERE NOT n:WritingTurn
RETURN count(n) AS nodes
