// Two agencies that about twenty facts name, whatever the size of the graph, so that times can be compared.
MATCH (agency:Agency)<-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]-(fact)
WITH agency.uid AS uid, count(fact) AS facts
RETURN uid
ORDER BY abs(facts - 20), uid
LIMIT 2
