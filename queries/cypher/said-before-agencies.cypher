// Every agency, and what it is part of or who took over from it, one row per sort of tie.
//
// Parameters
//   none
// Columns
//   tie       string or null  PART_OF or SUCCEEDED_BY; null in the row of the agencies that have neither
//   agencies  list of lists   uid and name of the agency; uid of the other and ISO date of taking over, or nulls
// Order: tie
MATCH (agency:Agency)
OPTIONAL MATCH (agency)-[link:PART_OF|SUCCEEDED_BY]->(other:Agency)
WITH agency, type(link) AS tie, other, link.on AS on
ORDER BY agency.uid, coalesce(other.uid, ''), coalesce(on, '')
WITH tie, collect([agency.uid, agency.name, other.uid, on]) AS agencies
RETURN tie, agencies
ORDER BY coalesce(tie, '')
