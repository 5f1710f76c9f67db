// The documents that say neither when they were published nor of which day they speak, with the actions they state.
//
// Parameters
//   none
// Columns
//   document       string    uid of the document
//   document_name  string    file name
//   actions        integer   actions that it states
// Order: document
MATCH (d:Document)
WHERE d.as_of IS NULL AND d.published IS NULL
OPTIONAL MATCH (action:Action)-[:STATED_IN]->(d)
RETURN d.uid AS document, d.name AS document_name, count(DISTINCT action) AS actions
ORDER BY document
