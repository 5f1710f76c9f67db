// One review: everything that it found, asked and planned, with who is named, themes and passages.
MATCH (review:Review {uid: $review})-[:FOUND|IDENTIFIED|MADE|PLANNED]->(fact)
OPTIONAL MATCH (fact)-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]->()-[:AT*0..1]->(agency:Agency)
OPTIONAL MATCH (fact)-[:ABOUT]->(theme:Theme)
OPTIONAL MATCH (fact)-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
RETURN fact.uid AS fact, fact.text AS text, fact.status AS status, fact.target_date AS target_date,
       collect(DISTINCT agency.name) AS agencies, collect(DISTINCT theme.uid) AS themes,
       collect(DISTINCT [passage.quote, passage.page, passage.line_start, passage.line_end, document.name]) AS passages
