// The blocks of a document that were left out for a reason, with their words: one row, or none.
//
// Parameters
//   $document  string  uid of the document
// Columns
//   document  string          uid of the document
//   ignored   string or null  JSON list: reason, place and words of each; null where it was loaded without them
// Order: document
MATCH (document:Document {uid: $document})
RETURN document.uid AS document, document.ignored_places AS ignored
ORDER BY document
