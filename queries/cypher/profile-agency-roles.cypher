// The roles at some agencies that lead actions, one row per role, action and agency.
//
// Parameters
//   $agencies  list of strings  uids of agencies
// Columns
//   role         string  uid of the role
//   title        string  its title
//   agency       string  uid of its agency
//   agency_name  string  the agency's name
//   action       string  uid of an action that it leads
// Order: title, role, agency, action
UNWIND $agencies AS uid
MATCH (agency:Agency {uid: uid})<-[:AT]-(role:Role)<-[:LED_BY]-(action:Action)
WITH DISTINCT agency, role, action
RETURN role.uid AS role, role.title AS title, agency.uid AS agency, agency.name AS agency_name, action.uid AS action
ORDER BY title, role, agency, action
