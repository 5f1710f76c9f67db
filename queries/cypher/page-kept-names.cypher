// Names that are never masked, for they are no person's: those of agencies and places, and the pseudonyms of cases.
//
// Parameters
//   none
// Columns
//   name   string                   name of an agency or place, or a pseudonym
//   other  list of strings or null  further names of an agency
// Order: name
CALL () {
  MATCH (agency:Agency)
  RETURN agency.name AS name, agency.aliases AS other
  UNION
  MATCH (region:Region)
  RETURN region.name AS name, null AS other
  UNION
  MATCH (matter:Case)
  WHERE matter.subject IS NOT NULL
  RETURN matter.subject AS name, null AS other
}
WITH name, other
RETURN name, other
ORDER BY name
