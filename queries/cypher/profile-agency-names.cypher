// What some agencies are called and the field that each works in.
//
// Parameters
//   $agencies  list of strings  uids of agencies
// Columns
//   agency       string          uid of the agency
//   agency_name  string          its name
//   sector       string or null  its sector
// Order: agency
UNWIND $agencies AS uid
MATCH (agency:Agency {uid: uid})
WITH DISTINCT agency
RETURN agency.uid AS agency, agency.name AS agency_name, agency.sector AS sector
ORDER BY agency
