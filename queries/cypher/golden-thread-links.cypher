// How the facts of reviews are tied to each other, one row per review and type of link.
//
// Parameters
//   $reviews  list of strings  uids of reviews
// Columns
//   review  string           uid of the review
//   link    string           type of the links
//   facts   list of strings  uids of the facts that they start at
//   others  list of strings  uids of the facts at their other ends, in the same order
// Order: review, link
UNWIND $reviews AS uid
MATCH (review:Review {uid: uid})-[:FOUND|IDENTIFIED|MADE|PLANNED]->(fact)
WITH DISTINCT review, fact
MATCH (fact)-[link:SAME_EVENT|RESPONDS_TO|IMPLEMENTED_BY]->(other)
WITH DISTINCT review, type(link) AS link, fact.uid AS fact, other.uid AS other
ORDER BY fact, other
WITH review, link, collect(fact) AS facts, collect(other) AS others
RETURN review.uid AS review, link, facts, others
ORDER BY review, link
