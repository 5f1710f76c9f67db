// Dates that move: what every document says of every action, the dates of both, notes of progress, and who leads it.
MATCH (review:Review)-[:PLANNED]->(action:Action)-[stated:STATED_IN]->(document:Document)
OPTIONAL MATCH (document)-[:SUPERSEDES]->(older:Document)
OPTIONAL MATCH (action)-[:HAS_UPDATE]->(note:Update)
OPTIONAL MATCH (action)-[:LED_BY]->()-[:AT*0..1]->(agency:Agency)
RETURN DISTINCT action.uid AS action, review.uid AS review, document.uid AS document, document.kind AS kind,
       document.as_of AS as_of, document.published AS published, older.uid AS older, stated.status AS status,
       stated.target_date AS target_date, note.date AS note_date, note.status AS note_status, agency.uid AS agency,
       agency.name AS agency_name
