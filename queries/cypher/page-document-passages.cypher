// The passages of a document and the facts that rest on each, one row per passage and fact.
//
// Parameters
//   $document  string  uid of the document
// Columns
//   passage       string            uid of the passage
//   page          integer or null   page, from 1
//   line_start    integer or null   first line, from 1
//   line_end      integer or null   last line
//   cell          string or null    cell of a table or sheet
//   quote         string            the words as published
//   recognised    boolean           read by character recognition
//   fact          string            uid of what rests on it
//   label         string            its label
//   ref           string or null    its printed number
//   name          string or null    the name or title of an agency, a role or a review
//   review        string or null    uid of the review that it belongs to
//   review_title  string or null    title of that review
// Order: page, line_start, passage, label, fact, review
MATCH (passage:Passage)-[:IN]->(:Document {uid: $document})
MATCH (fact)-[:EVIDENCED_BY]->(passage)
OPTIONAL MATCH (review:Review)-[:FOUND|IDENTIFIED|MADE|PLANNED]->(fact)
WITH DISTINCT passage, fact, review, labels(fact)[0] AS label
RETURN passage.uid AS passage, passage.page AS page, passage.line_start AS line_start, passage.line_end AS line_end,
       passage.cell AS cell, passage.quote AS quote, coalesce(passage.recognised, false) AS recognised, fact.uid AS fact, label, fact.ref AS ref,
       coalesce(fact.name, fact.title) AS name, review.uid AS review, review.title AS review_title
ORDER BY coalesce(page, 0), coalesce(line_start, 0), passage, label, fact, coalesce(review, '')
