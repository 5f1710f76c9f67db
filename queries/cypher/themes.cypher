// Every theme and what it belongs to, one row per theme and wider theme.
//
// Parameters
//   none
// Columns
//   theme  string          uid of the theme
//   slug   string          its short name
//   label  string or null  its name for people; null where the taxonomy lacks it
//   group  string or null  the family it stands in
//   wider  string or null  uid of a wider theme
// Order: theme, wider
MATCH (theme:Theme)
OPTIONAL MATCH (theme)-[:BROADER]->(wider:Theme)
WITH DISTINCT theme, wider
RETURN theme.uid AS theme, theme.slug AS slug, theme.label AS label, theme.group AS group,
       wider.uid AS wider
ORDER BY theme, coalesce(wider, '')
