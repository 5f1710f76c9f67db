// What dated documents and notes of progress say of how actions stand, one row per action and document or note.
//
// Parameters
//   $uids  list of strings  uids of actions
// Columns
//   action  string           uid of the action
//   source  string           uid of the document or note
//   label   string           Document or Update
//   status  string or null   how it stood, in that document's or note's words
//   dated   string or null   ISO date, possibly partial: of the plan, else of publication, or of the note
// Order: action, source
CALL () {
  UNWIND $uids AS uid
  MATCH (action:Action {uid: uid})-[stated:STATED_IN]->(source:Document)
  RETURN action, source, 'Document' AS label, stated.status AS status, coalesce(source.as_of, source.published) AS dated
  UNION
  UNWIND $uids AS uid
  MATCH (action:Action {uid: uid})-[:HAS_UPDATE]->(source:Update)
  RETURN action, source, 'Update' AS label, source.status AS status, source.date AS dated
}
WITH DISTINCT action, source, label, status, dated
RETURN action.uid AS action, source.uid AS source, label, status, dated
ORDER BY action, source
