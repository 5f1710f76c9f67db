// Themes that come up together: every fact that carries a theme, with its review and who is named; pairing comes on top.
MATCH (review:Review)-[:FOUND|IDENTIFIED|MADE|PLANNED]->(fact)-[:ABOUT]->(theme:Theme)
OPTIONAL MATCH (fact)-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]->()-[:AT*0..1]->(agency:Agency)
RETURN DISTINCT review.uid AS review, review.year AS year, theme.uid AS theme, theme.label AS theme_label,
       fact.uid AS fact, agency.name AS agency_name
