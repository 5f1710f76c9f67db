// Some themes and the themes around each, one row per theme and neighbour.
//
// Parameters
//   $themes  list of strings  uids of themes
// Columns
//   theme        string          uid of the theme
//   theme_label  string          its name; its slug where the taxonomy lacks it
//   definition   string or null  what it covers
//   theme_group  string or null  its group
//   link         string or null  wider or narrower; null where it has no neighbour
//   other        string or null  uid of the neighbour
//   other_label  string or null  its name
// Order: theme, link, other
UNWIND $themes AS uid
MATCH (theme:Theme {uid: uid})
OPTIONAL MATCH (theme)-[tie:BROADER]-(other:Theme)
WITH DISTINCT theme, other, CASE
    WHEN tie IS NULL THEN null
    WHEN startNode(tie) = theme THEN 'wider'
    ELSE 'narrower'
  END AS link
RETURN theme.uid AS theme, coalesce(theme.label, theme.slug) AS theme_label, theme.definition AS definition,
       theme.group AS theme_group, link, other.uid AS other, coalesce(other.label, other.slug) AS other_label
ORDER BY theme, coalesce(link, ''), coalesce(other, '')
