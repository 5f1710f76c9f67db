// How the facts of reviews are tied to each other, one row per review and type of link.
//
// Parameters
//   $reviews  list of strings  uids of reviews
// Columns
//   review  string           uid of the review
//   link    string           type of the links
//   pairs   list of lists   uid of the fact that a link starts at, and of the one at its other end; in no order
// Order: review, link
UNWIND $reviews AS uid
MATCH (review:Review {uid: uid})-[:FOUND|IDENTIFIED|MADE|PLANNED]->(fact)
MATCH (fact)-[link:SAME_EVENT|RESPONDS_TO|IMPLEMENTED_BY]->(other)
WITH review, type(link) AS link, collect(DISTINCT [fact.uid, other.uid]) AS pairs
RETURN review.uid AS review, link, pairs
ORDER BY review, link
