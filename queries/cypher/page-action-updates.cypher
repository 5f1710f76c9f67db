// The dated notes of progress on actions, one row per note.
//
// Parameters
//   $uids  list of strings  uids of actions
// Columns
//   action  string          uid of the action
//   update  string          uid of the note
//   date    string or null  ISO date, possibly partial
//   text    string or null  its words
//   status  string or null  how the action stands, as the note says
// Order: action, date, update
UNWIND $uids AS uid
MATCH (action:Action {uid: uid})-[:HAS_UPDATE]->(note:Update)
WITH DISTINCT action, note
RETURN action.uid AS action, note.uid AS update, note.date AS date, note.text AS text, note.status AS status
ORDER BY action, coalesce(date, ''), update
