// The themes of the taxonomy, once for each broader one. Order: uid, broader
MATCH (n:Theme)
WHERE n.label IS NOT NULL
OPTIONAL MATCH (n)-[:BROADER]->(w:Theme)
RETURN n.uid AS uid, n.slug AS slug, n.label AS label, n.definition AS definition, n.group AS group, w.slug AS broader
ORDER BY uid, broader
