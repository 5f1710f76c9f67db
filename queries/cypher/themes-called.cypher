// The theme with a uid, and all narrower ones.
//
// Parameters
//   $theme  string  uid of a theme
// Columns
//   theme  string  uid of the theme, or of a narrower one
// Order: theme
MATCH (:Theme {uid: $theme})<-[:BROADER*0..]-(theme:Theme)
WITH DISTINCT theme
RETURN theme.uid AS theme
ORDER BY theme
