// The actions that carry out some recommendations, and when a document or a dated note first said that one was completed.
//
// Parameters
//   $uids  list of strings  uids of recommendations
// Columns
//   recommendation  string          uid of the recommendation
//   action          string          uid of an action that carries it out
//   status          string or null  as the newest document says
//   assurance       string or null  claimed, evidenced or not_stated, as the newest document says
//   shown           boolean         some document that states it completed cites what shows it
//   stated          string or null  date of the first document that states it completed: ISO, possibly partial
//   noted           string or null  date of the first note that says it is completed: ISO, possibly partial
// Order: recommendation, action
UNWIND $uids AS uid
MATCH (recommendation:Recommendation {uid: uid})-[:IMPLEMENTED_BY]->(action:Action)
WITH DISTINCT recommendation, action
OPTIONAL MATCH (action)-[said:STATED_IN]->(document:Document)
WHERE said.status = 'completed'
WITH recommendation, action, min(coalesce(document.as_of, document.published)) AS stated,
     count(CASE WHEN said.assurance = 'evidenced' THEN 1 END) > 0 AS shown
OPTIONAL MATCH (action)-[:HAS_UPDATE]->(note:Update)
WHERE note.status = 'completed'
WITH recommendation, action, stated, shown, min(note.date) AS noted
RETURN recommendation.uid AS recommendation, action.uid AS action, action.status AS status,
       action.assurance AS assurance, shown, stated, noted
ORDER BY recommendation, action
