// The agencies whose names end as the law calls some bodies.
//
// Parameters
//   $endings  list of strings  ends of names
// Columns
//   agency  string  uid of the agency
//   name    string  its name
// Order: agency
MATCH (agency:Agency)
WHERE any(ending IN $endings WHERE agency.name ENDS WITH ending)
RETURN agency.uid AS agency, agency.name AS name
ORDER BY agency
