// The facts that the steps of chains rest on, one row per step, fact and review.
//
// Parameters
//   $steps  list of lists  for each step what ties the two, as the statements that find it call it, and the uids of the thing that the link is told from and of the other
// Columns
//   link          string          what ties the two
//   first         string          uid of the thing that the link is told from
//   second        string          uid of the other
//   fact          string          uid of the fact
//   review        string          uid of its review
//   review_title  string or null  title of that review
// Order: link, first, second, fact, review
CALL () {
  UNWIND [step IN $steps WHERE step[0] = 'HELD_BY, NEEDED_BY'] AS step
  WITH step[0] AS link, step[1] AS first, step[2] AS second
  MATCH (:Agency {uid: first})<-[:HELD_BY]-(fact:InformationGap)-[:NEEDED_BY]->(:Agency {uid: second}),
        (review:Review)-[:IDENTIFIED]->(fact)
  RETURN link, first, second, fact, review
  UNION ALL
  UNWIND [step IN $steps WHERE step[0] = 'NAMED'] AS step
  WITH step[0] AS link, step[1] AS first, step[2] AS second
  MATCH (review:Review {uid: first})-[:FOUND|IDENTIFIED|MADE|PLANNED]->(fact)
          -[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]->(:Agency {uid: second})
  RETURN link, first, second, fact, review
  UNION ALL
  UNWIND [step IN $steps WHERE step[0] = 'NAMED, ABOUT'] AS step
  WITH step[0] AS link, step[1] AS first, step[2] AS second
  MATCH (:Agency {uid: first})<-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]-(fact)
          -[:ABOUT]->(:Theme {uid: second}),
        (review:Review)-[:FOUND|IDENTIFIED|MADE|PLANNED]->(fact)
  RETURN link, first, second, fact, review
  UNION ALL
  UNWIND [step IN $steps WHERE step[0] = 'LED_BY'] AS step
  WITH step[0] AS link, step[1] AS first, step[2] AS second
  MATCH (:Role {uid: first})<-[:LED_BY]-(fact:Action)<-[:PLANNED]-(review:Review {uid: second})
  RETURN link, first, second, fact, review
  UNION ALL
  UNWIND [step IN $steps WHERE step[0] = 'ABOUT'] AS step
  WITH step[0] AS link, step[1] AS first, step[2] AS second
  MATCH (review:Review {uid: first})-[:FOUND|IDENTIFIED|MADE|PLANNED]->(fact)-[:ABOUT]->(:Theme {uid: second})
  RETURN link, first, second, fact, review
}
WITH DISTINCT link, first, second, fact, review
RETURN link, first, second, fact.uid AS fact, review.uid AS review, review.title AS review_title
ORDER BY link, first, second, fact, review
