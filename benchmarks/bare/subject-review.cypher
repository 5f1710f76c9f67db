// Two reviews with about forty facts.
MATCH (review:Review)-[:FOUND|IDENTIFIED|MADE|PLANNED]->(fact)
WITH review.uid AS uid, count(fact) AS facts
RETURN uid
ORDER BY abs(facts - 40), uid
LIMIT 2
