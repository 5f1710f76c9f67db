// Which agencies took part in some reviews, one row per review and agency.
//
// Parameters
//   $reviews  list of strings  uids of reviews
// Columns
//   review       string  uid of the review
//   agency       string  uid of an agency that took part in it
//   agency_name  string  its name
// Order: review, agency
UNWIND $reviews AS uid
MATCH (review:Review {uid: uid})<-[:TOOK_PART_IN]-(agency:Agency)
WITH DISTINCT review, agency
RETURN review.uid AS review, agency.uid AS agency, agency.name AS agency_name
ORDER BY review, agency
