// The documents that have been loaded, and when and by whom.
//
// Parameters
//   none
// Columns
//   name         string           file name
//   sha256       string           SHA-256 of the file
//   loaded_at    string or null   when it was loaded
//   loaded_by    string or null   by whom
// Order
//   name, sha256
MATCH (d:Document)
RETURN d.name AS name, d.sha256 AS sha256, d.loaded_at AS loaded_at, d.loaded_by AS loaded_by
ORDER BY name, sha256
