// Every document with the digest of its records, and when and by whom it was loaded. Order: sha256
MATCH (d:Document)
RETURN d.sha256 AS sha256, d.records_digest AS digest, d.loaded_at AS at, d.loaded_by AS by
ORDER BY sha256
