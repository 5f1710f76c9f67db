// The facts that one step of a chain rests on, one row per fact and review.
//
// Parameters
//   $link    string  what ties the two, as the statements that find what is tied call it
//   $first   string  uid of the thing that the link is told from
//   $second  string  uid of the other
// Columns
//   fact          string          uid of the fact
//   review        string          uid of its review
//   review_title  string or null  title of that review
// Order: fact, review
CALL () {
  UNWIND CASE WHEN $link = 'HELD_BY, NEEDED_BY' THEN [1] ELSE [] END AS _
  MATCH (:Agency {uid: $first})<-[:HELD_BY]-(fact:InformationGap)-[:NEEDED_BY]->(:Agency {uid: $second}),
        (review:Review)-[:IDENTIFIED]->(fact)
  RETURN fact, review
  UNION ALL
  UNWIND CASE WHEN $link = 'NAMED' THEN [1] ELSE [] END AS _
  MATCH (review:Review {uid: $first})-[:FOUND|IDENTIFIED|MADE|PLANNED]->(fact)
          -[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]->(:Agency {uid: $second})
  RETURN fact, review
  UNION ALL
  UNWIND CASE WHEN $link = 'NAMED, ABOUT' THEN [1] ELSE [] END AS _
  MATCH (:Agency {uid: $first})<-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]-(fact)
          -[:ABOUT]->(:Theme {uid: $second}),
        (review:Review)-[:FOUND|IDENTIFIED|MADE|PLANNED]->(fact)
  RETURN fact, review
  UNION ALL
  UNWIND CASE WHEN $link = 'LED_BY' THEN [1] ELSE [] END AS _
  MATCH (:Role {uid: $first})<-[:LED_BY]-(fact:Action)<-[:PLANNED]-(review:Review {uid: $second})
  RETURN fact, review
  UNION ALL
  UNWIND CASE WHEN $link = 'ABOUT' THEN [1] ELSE [] END AS _
  MATCH (review:Review {uid: $first})-[:FOUND|IDENTIFIED|MADE|PLANNED]->(fact)-[:ABOUT]->(:Theme {uid: $second})
  RETURN fact, review
}
WITH DISTINCT fact, review
RETURN fact.uid AS fact, review.uid AS review, review.title AS review_title
ORDER BY fact, review
