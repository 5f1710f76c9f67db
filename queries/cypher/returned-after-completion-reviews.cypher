// What reviews are called and when what they look at happened, one row per review and date.
//
// Parameters
//   $reviews  list of strings  uids of reviews
// Columns
//   review         string           uid of the review
//   incident_date  string or null   ISO date, possibly partial, of what happened in its case
// Order: review, incident_date
UNWIND $reviews AS uid
MATCH (review:Review {uid: uid})
OPTIONAL MATCH (review)-[:CONCERNS]->(matter:Case)
WITH DISTINCT review, matter.incident_date AS incident_date
RETURN review.uid AS review, incident_date
ORDER BY review, coalesce(incident_date, '')
