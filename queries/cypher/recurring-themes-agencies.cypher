// The names of the agencies in the facts of some reviews, or in those that carry some themes, one row per review.
//
// Parameters
//   $reviews  list of strings or null  uids of reviews; of no account where themes are given
//   $themes   list of strings or null  uids of themes; then the facts that carry one of them
// Columns
//   review  string         uid of the review
//   named   list of lists  name of an agency, and a list of the uids of the facts that name it; in no order
// Order: review
CALL () {
  UNWIND coalesce($reviews, []) AS uid
  MATCH (review:Review {uid: uid})-[:FOUND|IDENTIFIED|MADE|PLANNED]->(fact)
  WHERE $themes IS NULL
  RETURN review, fact
  UNION ALL
  UNWIND coalesce($themes, []) AS uid
  MATCH (:Theme {uid: uid})<-[:ABOUT]-(fact)<-[:FOUND|IDENTIFIED|MADE|PLANNED]-(review:Review)
  RETURN review, fact
}
MATCH (fact)-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]->()-[:AT*0..1]->(agency:Agency)
WITH review, agency.name AS name, collect(DISTINCT fact.uid) AS facts
RETURN review.uid AS review, collect([name, facts]) AS named
ORDER BY review
