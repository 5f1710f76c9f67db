// Documents of this name, or whose sha256 begins so; by either, where it is given.
// Parameters: $name string or null; $start string or null. Order: sha256
MATCH (d:Document)
WHERE d.name = $name OR d.sha256 STARTS WITH $start
RETURN d.sha256 AS sha256, d.name AS name
ORDER BY sha256
