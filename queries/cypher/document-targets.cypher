// The actions that one document states with a target, and where.
//
// Parameters
//   $document  string   uid of the document
// Columns
//   action       string            uid of the action
//   target_text  string            the target as published
//   line_start   integer or null   first line of a passage that it rests on
//   cell         string or null    cell of that passage
// Order: action, line_start, cell
MATCH (d:Document {uid: $document})<-[:IN]-(passage:Passage)<-[:EVIDENCED_BY]-(action:Action)
WHERE action.target_text IS NOT NULL
RETURN DISTINCT action.uid AS action, action.target_text AS target_text, passage.line_start AS line_start,
       passage.cell AS cell
ORDER BY action, coalesce(line_start, 0), coalesce(cell, '')
