// One agency on one page: everything that names it, with its themes, reviews and passages.
MATCH (:Agency {uid: $agency})<-[:AT*0..1]-()<-[how:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]-(fact)
MATCH (fact)<-[:IDENTIFIED|MADE|PLANNED]-(review:Review)
OPTIONAL MATCH (fact)-[:ABOUT]->(theme:Theme)
OPTIONAL MATCH (fact)-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
RETURN type(how) AS how, fact.uid AS fact, fact.status AS status, fact.target_date AS target_date, review.uid AS review,
       review.year AS year, collect(DISTINCT theme.label) AS themes,
       collect(DISTINCT [passage.quote, passage.page, passage.line_start, passage.line_end, document.name]) AS passages
