// How the reviews, agencies and themes that a walkthrough shows hang together, one row per pair.
//
// Parameters
//   $uids  list of strings  uids of whatever is shown
// Columns
//   start  string         uid of an agency or a theme
//   link   string         TOOK_PART_IN or ABOUT
//   end    string         uid of a review
//   facts  list of lists  the uid of each fact of the review that names the agency or carries the theme, in order
// Order: start, end
CALL () {
  UNWIND [uid IN $uids WHERE uid STARTS WITH 'agency:'] AS uid
  MATCH (first:Agency {uid: uid})-[:TOOK_PART_IN]->(review:Review)
  WHERE review.uid IN $uids
  OPTIONAL MATCH (first)<-[:HELD_BY|NEEDED_BY|MISSED_BY|ADDRESSED_TO|LED_BY]-(fact)<-[:IDENTIFIED|MADE|PLANNED]-(review)
  RETURN first.uid AS start, 'TOOK_PART_IN' AS link, review.uid AS end, fact.uid AS fact
  UNION
  UNWIND [uid IN $uids WHERE uid STARTS WITH 'theme:'] AS uid
  MATCH (first:Theme {uid: uid})<-[:ABOUT]-(fact)<-[:FOUND|IDENTIFIED|MADE|PLANNED]-(review:Review)
  WHERE review.uid IN $uids
  RETURN first.uid AS start, 'ABOUT' AS link, review.uid AS end, fact.uid AS fact
}
WITH DISTINCT start, link, end, fact
ORDER BY start, end, fact
WITH start, link, end, collect(fact) AS found
RETURN start, link, end, [fact IN found | [fact]] AS facts
ORDER BY start, end
