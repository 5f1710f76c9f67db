// One theme on one page: everything that carries it, with reviews, agencies, other themes and passages.
MATCH (:Theme {uid: $theme})<-[:ABOUT]-(fact)<-[:FOUND|IDENTIFIED|MADE|PLANNED]-(review:Review)
OPTIONAL MATCH (fact)-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]->()-[:AT*0..1]->(agency:Agency)
OPTIONAL MATCH (fact)-[:ABOUT]->(other:Theme)
OPTIONAL MATCH (fact)-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
RETURN fact.uid AS fact, labels(fact)[0] AS label, fact.text AS text, fact.status AS status, review.uid AS review,
       review.year AS year, collect(DISTINCT agency.name) AS agencies, collect(DISTINCT other.label) AS others,
       collect(DISTINCT [passage.quote, passage.page, passage.line_start, passage.line_end, document.name]) AS passages
