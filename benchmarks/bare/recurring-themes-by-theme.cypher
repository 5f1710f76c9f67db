// The same for one theme.
MATCH (theme:Theme {uid: $theme})<-[:ABOUT]-(fact)<-[:FOUND|IDENTIFIED|MADE|PLANNED]-(review:Review)
OPTIONAL MATCH (review)-[:IN_REGION]->(place:Region)
OPTIONAL MATCH (fact)-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]->()-[:AT*0..1]->(agency:Agency)
RETURN DISTINCT review.uid AS review, review.year AS year, place.uid AS place, theme.label AS theme_label,
       fact.uid AS fact, agency.name AS agency_name
