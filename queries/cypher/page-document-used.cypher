// The blocks of a document of which a part alone is a passage, with all their words: one row, or none.
//
// Parameters
//   $document  string  uid of the document
// Columns
//   document  string          uid of the document
//   used      string or null  JSON list: place and words of each; null where it was loaded without them
// Order: document
MATCH (document:Document {uid: $document})
RETURN document.uid AS document, document.used_places AS used
ORDER BY document
