// Themes that keep coming back: every fact that carries a theme, with its review, where that is, and who is named.
MATCH (review:Review)-[:FOUND|IDENTIFIED|MADE|PLANNED]->(fact)-[:ABOUT]->(theme:Theme)
OPTIONAL MATCH (review)-[:IN_REGION]->(place:Region)
OPTIONAL MATCH (fact)-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]->()-[:AT*0..1]->(agency:Agency)
RETURN DISTINCT review.uid AS review, review.year AS year, place.uid AS place, theme.uid AS theme,
       theme.label AS theme_label, fact.uid AS fact, agency.name AS agency_name
