// One theme: every fact that carries it, with its review, who is named, and passages.
MATCH (:Theme {uid: $theme})<-[:ABOUT]-(fact)<-[:FOUND|IDENTIFIED|MADE|PLANNED]-(review:Review)
OPTIONAL MATCH (fact)-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]->()-[:AT*0..1]->(agency:Agency)
OPTIONAL MATCH (fact)-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
RETURN review.uid AS review, review.year AS year, fact.uid AS fact, fact.text AS text, fact.status AS status,
       collect(DISTINCT agency.name) AS agencies,
       collect(DISTINCT [passage.quote, passage.page, passage.line_start, passage.line_end, document.name]) AS passages
