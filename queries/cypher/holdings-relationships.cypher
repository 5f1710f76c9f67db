// How many relationships of each type the graph holds.
//
// Parameters
//   none
// Columns
//   type         string           relationship type
//   count        integer          number of relationships
// Order
//   type
MATCH ()-[r]->()
RETURN type(r) AS type, count(*) AS count
ORDER BY type
