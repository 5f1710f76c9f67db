// Documents that list a review record with any of these marks.
// Parameters: $record, $reference, $area, $board, $name, $unplaced lists of strings. Order: sha256
MATCH (n:ReviewRecord)
WHERE n.record IN $record OR n.reference IN $reference OR n.area IN $area OR n.board IN $board OR n.name IN $name
   OR n.unplaced IN $unplaced
MATCH (d:Document)-[:LISTS]->(n)
RETURN DISTINCT d.sha256 AS sha256, d.name AS name, d.kind AS kind, d.as_of AS as_of, d.published AS published,
       d.reviews AS reviews
ORDER BY sha256
