// What dated documents and notes of progress say of how actions stand, one row per document or note
// and status.
//
// Parameters
//   $uids  list of strings  uids of actions
// Columns
//   source   string           uid of the document or note
//   label    string           Document or Update
//   status   string or null   how the actions stand, as it says
//   dated    string or null   its date: ISO, possibly partial
//   actions  list of strings  uids of the actions that it says so of; in no order
// Order: source, status
CALL () {
  UNWIND $uids AS uid
  MATCH (action:Action {uid: uid})-[stated:STATED_IN]->(source:Document)
  RETURN action, source, 'Document' AS label, stated.status AS status, coalesce(source.as_of, source.published) AS dated
  UNION ALL
  UNWIND $uids AS uid
  MATCH (action:Action {uid: uid})-[:HAS_UPDATE]->(source:Update)
  RETURN action, source, 'Update' AS label, source.status AS status, source.date AS dated
}
WITH source, label, status, dated, collect(DISTINCT action.uid) AS actions
RETURN source.uid AS source, label, status, dated, actions
ORDER BY source, coalesce(status, '')
