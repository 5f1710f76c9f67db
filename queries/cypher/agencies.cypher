// Every agency with its names.
//
// Parameters
//   none
// Columns
//   agency   string           uid of the agency
//   name     string           its name
//   aliases  list of strings  what else it is called
// Order: agency
MATCH (agency:Agency)
RETURN agency.uid AS agency, agency.name AS name, coalesce(agency.aliases, []) AS aliases
ORDER BY agency
