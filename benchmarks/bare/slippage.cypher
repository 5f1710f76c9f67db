// Dates that move: the actions of each lead agency; then what each document says of each action, and notes of progress;
// then the dates of the documents. How far targets moved, and the order of the agencies, is worked out on top.
MATCH (:Review)-[:PLANNED]->(action:Action)
OPTIONAL MATCH (action)-[:LED_BY]->()-[:AT*0..1]->(agency:Agency)
WITH agency, collect(DISTINCT action.uid) AS actions
RETURN agency.uid AS agency, agency.name AS agency_name, actions
ORDER BY agency_name, agency
;
MATCH (:Review)-[:PLANNED]->(action:Action)
WITH DISTINCT action
MATCH (action)-[said:STATED_IN]->(document:Document)
WITH action, collect([document.uid, said.status, said.assurance, said.rag, said.target_date]) AS said
OPTIONAL MATCH (action)-[:HAS_UPDATE]->(note:Update)
RETURN action.uid AS action, said, collect([note.date, note.status]) AS notes
ORDER BY action
;
MATCH (document:Document)-[:REPORTS]->(:Review)
OPTIONAL MATCH (document)-[:SUPERSEDES]->(older:Document)
RETURN DISTINCT document.uid AS document, document.name AS document_name, document.kind AS kind,
       document.as_of AS as_of,
       document.published AS published, older.uid AS older
ORDER BY document, older
