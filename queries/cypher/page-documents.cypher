// Documents with what became of their blocks, one row per document and review that it reports.
//
// Parameters
//   $review    string or null  uid of a review; null takes every document
//   $document  string or null  uid of a document; null takes every document
// Columns
//   document        string            uid of the document
//   name            string            its file name
//   kind            string            what sort of paper it is
//   title           string or null    its title
//   pages           integer or null   pages, in paged files
//   published       string or null    ISO date, possibly partial
//   as_of           string or null    the day its plan speaks of
//   loaded_at       string or null    when it was loaded, as the loader was told
//   blocks          integer or null   blocks in the file
//   used            integer or null   blocks that became records
//   ignored         integer or null   blocks left out for a reason
//   not_understood  integer or null   blocks that nothing was made of
//   reasons         string or null    JSON object: reasons for leaving blocks out, and how many each
//   places          string or null    JSON list: places of the blocks not understood
//   issues          string or null    JSON list: issues of reading it
//   review          string or null    uid of a review that it reports
//   review_title    string or null    its title
//   newer           string or null    uid of the next later edition
//   newer_name      string or null    its file name
// Order: name, document, review
MATCH (document:Document)
WHERE ($document IS NULL OR document.uid = $document)
  AND ($review IS NULL OR EXISTS {
    MATCH (document)-[:REPORTS]->(asked:Review)
    WHERE asked.uid = $review
  })
OPTIONAL MATCH (document)-[:REPORTS]->(review:Review)
OPTIONAL MATCH (newer:Document)-[:SUPERSEDES]->(document)
WITH DISTINCT document, review, newer
RETURN document.uid AS document, document.name AS name, document.kind AS kind, document.title AS title,
       document.pages AS pages, document.published AS published, document.as_of AS as_of,
       document.loaded_at AS loaded_at, document.blocks AS blocks, document.blocks_used AS used,
       document.blocks_ignored AS ignored, document.blocks_not_understood AS not_understood,
       document.ignored AS reasons, document.not_understood AS places, document.issues AS issues,
       review.uid AS review, review.title AS review_title, newer.uid AS newer, newer.name AS newer_name
ORDER BY name, document, coalesce(review, '')
