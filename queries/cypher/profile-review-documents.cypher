// The documents that report one review, with how much of each was not understood, one row per document and newer edition.
//
// Parameters
//   $review  string  uid of the review
// Columns
//   document        string           uid of the document
//   name            string           its file name
//   kind            string or null   what sort of paper it is
//   title           string or null   its title
//   published       string or null   ISO date, possibly partial
//   as_of           string or null   the day its plan speaks of
//   blocks          integer or null  blocks in the file
//   not_understood  integer or null  blocks that nothing was made of
//   newer           string or null   uid of the next later edition
//   newer_name      string or null   its file name
// Order: name, document, newer
MATCH (:Review {uid: $review})<-[:REPORTS]-(document:Document)
OPTIONAL MATCH (document)<-[:SUPERSEDES]-(newer:Document)
WITH DISTINCT document, newer
RETURN document.uid AS document, document.name AS name, document.kind AS kind, document.title AS title,
       document.published AS published, document.as_of AS as_of, document.blocks AS blocks,
       document.blocks_not_understood AS not_understood, newer.uid AS newer, newer.name AS newer_name
ORDER BY name, document, coalesce(newer, '')
