// Themes that keep coming back: the facts that carry each theme in each review; who is named; then when and where the
// reviews were, and what the themes are called. Trends are worked out on top.
MATCH (review:Review)-[:FOUND|IDENTIFIED|MADE|PLANNED]->(fact)-[:ABOUT]->(theme:Theme)
WITH DISTINCT review, theme, fact
WITH review, theme, collect(DISTINCT fact.uid) AS facts
RETURN review.uid AS review, theme.uid AS theme, facts
ORDER BY review, theme
;
MATCH (review:Review)-[:FOUND|IDENTIFIED|MADE|PLANNED]->(fact)
MATCH (fact)-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]->()-[:AT*0..1]->(agency:Agency)
WITH review, agency.name AS agency_name, collect(DISTINCT fact.uid) AS facts
RETURN review.uid AS review, collect([agency_name, facts]) AS named
ORDER BY review
;
MATCH (review:Review)
OPTIONAL MATCH (review)-[:IN_REGION]->(place:Region)
OPTIONAL MATCH (place)-[:PART_OF*1..]->(wider:Region)
WITH review, place, collect(DISTINCT [wider.uid, wider.name, wider.kind]) AS around
RETURN review.uid AS review, review.title AS review_title, review.year AS year, review.kinds AS kinds,
       collect([place.uid, place.name, place.kind, around]) AS places
ORDER BY review
;
MATCH (theme:Theme)
RETURN theme.uid AS theme, theme.label AS theme_label, theme.group AS theme_group
ORDER BY theme
