// What actions are meant to bring about, and how that is to be seen.
//
// Parameters
//   $uids  list of strings  uids of actions
// Columns
//   action           string          uid of the action
//   desired_outcome  string or null  what it is meant to bring about, as published
//   measure          string or null  how that is to be seen, as published
// Order: action
UNWIND $uids AS uid
MATCH (action:Action {uid: uid})
RETURN action.uid AS action, action.desired_outcome AS desired_outcome, action.measure AS measure
ORDER BY action
