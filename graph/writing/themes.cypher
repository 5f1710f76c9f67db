// Put in the themes of the taxonomy. Parameters: $rows list of {uid, slug, label, definition, group}
UNWIND $rows AS row
MERGE (n:Theme {uid: row.uid})
SET n.slug = row.slug, n.label = row.label, n.definition = row.definition, n.group = row.group
