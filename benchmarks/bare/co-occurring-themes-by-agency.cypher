// The same for one agency, with its units and what it took over from.
MATCH (:Agency {uid: $agency})<-[:PART_OF|SUCCEEDED_BY*0..]-(agency:Agency)
MATCH (agency)<-[:AT*0..1]-()<-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]-(fact)
MATCH (fact)-[:ABOUT]->(theme:Theme)
MATCH (fact)<-[:FOUND|IDENTIFIED|MADE|PLANNED]-(review:Review)
WITH DISTINCT review, theme, fact
WITH review, theme, collect(DISTINCT fact.uid) AS facts
RETURN review.uid AS review, theme.uid AS theme, facts
ORDER BY review, theme
;
MATCH (:Agency {uid: $agency})<-[:PART_OF|SUCCEEDED_BY*0..]-(agency:Agency)
MATCH (agency)<-[:AT*0..1]-()<-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]-(fact)
MATCH (fact)-[:ABOUT]->(theme:Theme)
MATCH (fact)<-[:FOUND|IDENTIFIED|MADE|PLANNED]-(review:Review)
WITH DISTINCT review, fact
MATCH (fact)-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]->()-[:AT*0..1]->(agency:Agency)
WITH review, agency.name AS agency_name, collect(DISTINCT fact.uid) AS facts
RETURN review.uid AS review, collect([agency_name, facts]) AS named
ORDER BY review
;
MATCH (:Agency {uid: $agency})<-[:PART_OF|SUCCEEDED_BY*0..]-(agency:Agency)
MATCH (agency)<-[:AT*0..1]-()<-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]-(fact)
MATCH (fact)<-[:FOUND|IDENTIFIED|MADE|PLANNED]-(review:Review)
WITH DISTINCT review
RETURN review.uid AS review, review.year AS year
ORDER BY review
;
MATCH (theme:Theme)
RETURN theme.uid AS theme, theme.label AS theme_label, theme.group AS theme_group
ORDER BY theme
