// The roles that had a place in making one review, one row per role, capacity and agency of the role.
//
// Parameters
//   $review  string  uid of the review
// Columns
//   role         string          uid of the role
//   title        string          its title
//   capacity     string or null  panel, chair or author
//   agency       string or null  uid of its agency; null where no document names it
//   agency_name  string or null  its name
// Order: title, role, capacity, agency
MATCH (:Review {uid: $review})<-[sat:SAT_ON]-(role:Role)
OPTIONAL MATCH (role)-[:AT]->(agency:Agency)
WITH DISTINCT role, sat.capacity AS capacity, agency
RETURN role.uid AS role, role.title AS title, capacity, agency.uid AS agency, agency.name AS agency_name
ORDER BY title, role, coalesce(capacity, ''), coalesce(agency, '')
