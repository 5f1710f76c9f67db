// The documents whose records people corrected, with what was applied.
//
// Parameters
//   none
// Columns
//   document     string   uid of the document
//   name         string   file name
//   corrections  string   JSON list of the corrections: id, kind, says, targets, by, on, why
// Order: name, document
MATCH (d:Document)
WHERE d.corrections IS NOT NULL AND d.corrections <> '[]'
RETURN d.uid AS document, d.name AS name, d.corrections AS corrections
ORDER BY name, document
