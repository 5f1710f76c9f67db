// Every agency with its names and sector, for a list.
//
// Parameters
//   none
// Columns
//   agency   string           uid of the agency
//   name     string           its name
//   sector   string or null   its sector
//   aliases  list of strings  what else it is called
// Order: agency
MATCH (agency:Agency)
RETURN agency.uid AS agency, agency.name AS name, agency.sector AS sector, coalesce(agency.aliases, []) AS aliases
ORDER BY agency
