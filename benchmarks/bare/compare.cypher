// Two reviews: everything that they found, asked and planned, with themes, who is named, and passages.
MATCH (review:Review)-[:FOUND|IDENTIFIED|MADE|PLANNED]->(fact)
WHERE review.uid IN [$review, $other_review]
OPTIONAL MATCH (fact)-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]->()-[:AT*0..1]->(agency:Agency)
OPTIONAL MATCH (fact)-[:ABOUT]->(theme:Theme)
OPTIONAL MATCH (fact)-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
RETURN review.uid AS review, fact.uid AS fact, fact.text AS text, fact.status AS status,
       collect(DISTINCT agency.name) AS agencies, collect(DISTINCT theme.uid) AS themes,
       collect(DISTINCT [passage.quote, passage.page, passage.line_start, passage.line_end, document.name]) AS passages
