// Which agencies the facts of reviews name, a role standing for its agency, one row per review.
//
// Parameters
//   $reviews  list of strings  uids of reviews
// Columns
//   review  string         uid of the review
//   named   list of lists  type of the link, uid of the agency (null at a role of none), and uids of the facts; in no order
// Order: review
UNWIND $reviews AS uid
MATCH (review:Review {uid: uid})-[:FOUND|IDENTIFIED|MADE|PLANNED]->(fact)
MATCH (fact)-[link:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]->(other)
OPTIONAL MATCH (other)-[:AT*0..1]->(agency:Agency)
WITH review, type(link) AS link, agency.uid AS agency, collect(DISTINCT fact.uid) AS facts
WITH review, collect([link, agency, facts]) AS named
RETURN review.uid AS review, named
ORDER BY review
