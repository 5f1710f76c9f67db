// The recommendations that actions carry out, one row per action and recommendation.
//
// Parameters
//   $uids  list of strings  uids of actions
// Columns
//   action          string          uid of the action
//   recommendation  string          uid of the recommendation
//   ref             string or null  its printed number
//   text            string or null  its words
// Order: action, recommendation
UNWIND $uids AS uid
MATCH (action:Action {uid: uid})
MATCH (action)<-[:IMPLEMENTED_BY]-(recommendation:Recommendation)
WITH DISTINCT action, recommendation
RETURN action.uid AS action, recommendation.uid AS recommendation, recommendation.ref AS ref,
       recommendation.text AS text
ORDER BY action, recommendation
