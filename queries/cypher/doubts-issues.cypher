// What was noted while reading each document, where anything was.
//
// Parameters
//   none
// Columns
//   document       string   uid of the document
//   document_name  string   file name
//   issues         string   JSON list of the issues: severity, kind, message, sources
// Order: document_name, document
MATCH (d:Document)
WHERE d.issues IS NOT NULL AND d.issues <> '[]'
RETURN d.uid AS document, d.name AS document_name, d.issues AS issues
ORDER BY document_name, document
