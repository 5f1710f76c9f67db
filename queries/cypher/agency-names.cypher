// Every agency with its names, the documents that state it, and how many facts hang on it.
//
// Parameters
//   none
// Columns
//   agency      string            uid of the agency
//   name        string            its name
//   aliases     list of strings   what else it is called
//   documents   list of strings   uids of the documents that state it, sorted
//   facts       integer           recommendations, actions, missed opportunities and gaps that name it
// Order: agency
MATCH (agency:Agency)
OPTIONAL MATCH (agency)-[:STATED_IN]->(document:Document)
WITH agency, document.uid AS document
ORDER BY document
WITH agency, collect(DISTINCT document) AS documents
OPTIONAL MATCH (agency)<-[:ADDRESSED_TO|LED_BY|MISSED_BY|HELD_BY|NEEDED_BY]-(fact)
RETURN agency.uid AS agency, agency.name AS name, coalesce(agency.aliases, []) AS aliases, documents,
       count(DISTINCT fact) AS facts
ORDER BY agency
