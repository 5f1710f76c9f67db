// Every document that has records, with the digest of what it was written from. Parameters: none. Order: sha256
MATCH (d:Document)
WHERE d.records_digest IS NOT NULL
RETURN d.sha256 AS sha256, d.records_digest AS records_digest, d.loaded_at AS loaded_at, d.loaded_by AS loaded_by
ORDER BY sha256
