// Some agencies and the agencies around each, one row per agency and neighbour.
//
// Parameters
//   $agencies  list of strings  uids of agencies
// Columns
//   agency      string                   uid of the agency
//   name        string                   its name
//   sector      string or null           its sector
//   aliases     list of strings or null  other names that documents use
//   link        string or null           before, after, part_of or has_part; null where it has no neighbour
//   other       string or null           uid of the neighbour
//   other_name  string or null           its name
//   since       string or null           when one took over from the other
// Order: agency, link, other_name, other
UNWIND $agencies AS uid
MATCH (agency:Agency {uid: uid})
OPTIONAL MATCH (agency)-[tie:SUCCEEDED_BY|PART_OF]-(other:Agency)
WITH DISTINCT agency, tie, other, CASE
    WHEN tie IS NULL THEN null
    WHEN type(tie) = 'SUCCEEDED_BY' AND startNode(tie) = agency THEN 'after'
    WHEN type(tie) = 'SUCCEEDED_BY' THEN 'before'
    WHEN startNode(tie) = agency THEN 'part_of'
    ELSE 'has_part'
  END AS link
RETURN agency.uid AS agency, agency.name AS name, agency.sector AS sector, agency.aliases AS aliases, link,
       other.uid AS other, other.name AS other_name, tie.`on` AS since
ORDER BY agency, coalesce(link, ''), coalesce(other_name, ''), coalesce(other, '')
