// The same for one theme, with the narrower ones: what carries any theme, because what carries the other is counted
// too; then who is named in the reviews with that theme.
MATCH (review:Review)-[:FOUND|IDENTIFIED|MADE|PLANNED]->(fact)-[:ABOUT]->(theme:Theme)
WITH DISTINCT review, theme, fact
WITH review, theme, collect(fact.uid) AS facts
RETURN review.uid AS review, collect([theme.uid, facts]) AS themes
ORDER BY review
;
MATCH (:Theme {uid: $theme})<-[:BROADER*0..]-(theme:Theme)
MATCH (theme)<-[:ABOUT]-()<-[:FOUND|IDENTIFIED|MADE|PLANNED]-(review:Review)
WITH DISTINCT review
MATCH (review)-[:FOUND|IDENTIFIED|MADE|PLANNED]->(fact)
MATCH (fact)-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]->()-[:AT*0..1]->(agency:Agency)
WITH review, agency, collect(DISTINCT fact.uid) AS facts
RETURN review.uid AS review, collect([agency.name, facts]) AS named
ORDER BY review
;
MATCH (:Theme {uid: $theme})<-[:BROADER*0..]-(theme:Theme)
MATCH (theme)<-[:ABOUT]-()<-[:FOUND|IDENTIFIED|MADE|PLANNED]-(review:Review)
WITH DISTINCT review
RETURN review.uid AS review, review.year AS year
ORDER BY review
;
MATCH (theme:Theme)
RETURN theme.uid AS theme, theme.label AS theme_label, theme.group AS theme_group
ORDER BY theme
