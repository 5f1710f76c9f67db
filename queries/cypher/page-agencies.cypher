// Agencies with the number of reviews that each took part in.
//
// Parameters
//   none
// Columns
//   agency   string           uid of the agency
//   name     string           its name
//   sector   string or null   its sector
//   reviews  integer          reviews that it took part in
// Order: name, agency
MATCH (agency:Agency)
OPTIONAL MATCH (agency)-[:TOOK_PART_IN]->(review:Review)
WITH agency, count(DISTINCT review) AS reviews
RETURN agency.uid AS agency, agency.name AS name, agency.sector AS sector, reviews
ORDER BY name, agency
