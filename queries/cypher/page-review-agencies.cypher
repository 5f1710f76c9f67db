// The agencies that took part in a review.
//
// Parameters
//   $review  string  uid of the review
// Columns
//   agency   string           uid of the agency
//   name     string           its name
//   sector   string or null   its sector
//   because  list of strings  why it counts as taking part
// Order: name, agency
MATCH (agency:Agency)-[part:TOOK_PART_IN]->(:Review {uid: $review})
RETURN agency.uid AS agency, agency.name AS name, agency.sector AS sector, part.because AS because
ORDER BY name, agency
