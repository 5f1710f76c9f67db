// Some documents whose review records have no marks, or other ones than they ought to have.
// Parameters: $rules string, the rules of marks; $many integer, how many at most. Order: sha256
MATCH (d:Document)
WHERE d.reviews <> '[]'
  AND NOT EXISTS { MATCH (d)-[:LISTS]->(n:ReviewRecord) WHERE n.made_from = $rules + ' ' + d.records_digest }
RETURN d.sha256 AS sha256, d.name AS name, d.kind AS kind, d.as_of AS as_of, d.published AS published,
       d.reviews AS reviews, d.records_digest AS records_digest
ORDER BY sha256
LIMIT $many
