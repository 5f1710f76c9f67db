// Every place and what it is part of, one row per place and wider place.
//
// Parameters
//   none
// Columns
//   region  string            uid of the place
//   name    string            its name
//   kind    string or null    local_authority, police_area, region or nation; null where the region data lacks it
//   wider   string or null    uid of a place that it is part of
// Order: region, wider
MATCH (place:Region)
OPTIONAL MATCH (place)-[:PART_OF]->(wider:Region)
WITH DISTINCT place, wider
RETURN place.uid AS region, place.name AS name, place.kind AS kind, wider.uid AS wider
ORDER BY region, coalesce(wider, '')
