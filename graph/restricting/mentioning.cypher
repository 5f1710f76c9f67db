// Documents in whose records some words stand, whatever their case. Parameters: $words string in small letters. Order: sha256
MATCH (d:Document)-[:READ_AS]->(e:Extract)
WHERE toLower(e.records) CONTAINS $words
RETURN d.sha256 AS sha256
ORDER BY sha256
