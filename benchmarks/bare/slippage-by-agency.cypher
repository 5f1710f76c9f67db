// The same for one agency.
CALL () {
  MATCH (agency:Agency {uid: $agency})<-[:LED_BY]-(action:Action)
  RETURN agency, action
  UNION
  MATCH (agency:Agency {uid: $agency})<-[:AT]-(:Role)<-[:LED_BY]-(action:Action)
  RETURN agency, action
}
MATCH (review:Review)-[:PLANNED]->(action)-[stated:STATED_IN]->(document:Document)
OPTIONAL MATCH (document)-[:SUPERSEDES]->(older:Document)
OPTIONAL MATCH (action)-[:HAS_UPDATE]->(note:Update)
RETURN DISTINCT action.uid AS action, review.uid AS review, document.uid AS document, document.kind AS kind,
       document.as_of AS as_of, document.published AS published, older.uid AS older, stated.status AS status,
       stated.target_date AS target_date, note.date AS note_date, note.status AS note_status, agency.uid AS agency,
       agency.name AS agency_name
