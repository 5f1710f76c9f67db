// The agency that an agency is or a role belongs to, one row per thing and agency.
//
// Parameters
//   $uids  list of strings  uids of agencies or roles
// Columns
//   uid     string          uid asked for
//   agency  string          uid of the agency
//   sector  string or null  its sector
// Order: uid, agency
CALL () {
  UNWIND $uids AS uid
  MATCH (agency:Agency {uid: uid})
  RETURN uid, agency
  UNION ALL
  UNWIND $uids AS uid
  MATCH (:Role {uid: uid})-[:AT]->(agency:Agency)
  RETURN uid, agency
}
WITH DISTINCT uid, agency
RETURN uid, agency.uid AS agency, agency.sector AS sector
ORDER BY uid, agency
