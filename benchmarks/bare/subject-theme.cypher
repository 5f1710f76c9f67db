// The theme that fewest facts carry: what carries it grows with the graph all the same.
MATCH (theme:Theme)<-[:ABOUT]-(fact)
WITH theme.uid AS uid, count(fact) AS facts
RETURN uid
ORDER BY facts, uid
LIMIT 1
