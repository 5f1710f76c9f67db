// Pairs that share four and five reviews: alpha and beta took part in five, alpha and gamma in the first four of them.
// In the first review alpha held what each of the two needed.
UNWIND range(1, 5) AS number
MERGE (alpha:Agency {uid: 'agency:alpha', name: 'Alpha'})
MERGE (beta:Agency {uid: 'agency:beta', name: 'Beta'})
MERGE (gamma:Agency {uid: 'agency:gamma', name: 'Gamma'})
CREATE (review:Review {uid: 'review:' + toString(number), title: 'Review ' + toString(number), kinds: ['SCR']})
CREATE (alpha)-[:TOOK_PART_IN]->(review), (beta)-[:TOOK_PART_IN]->(review)
FOREACH (_ IN CASE WHEN number < 5 THEN [1] ELSE [] END | CREATE (gamma)-[:TOOK_PART_IN]->(review))
FOREACH (_ IN CASE WHEN number = 1 THEN [1] ELSE [] END |
  CREATE (review)-[:IDENTIFIED]->(one:InformationGap {uid: 'information_gap:beta', text: 'Beta was not told.'}),
         (one)-[:HELD_BY]->(alpha), (one)-[:NEEDED_BY]->(beta),
         (review)-[:IDENTIFIED]->(two:InformationGap {uid: 'information_gap:gamma', text: 'Gamma was not told.'}),
         (two)-[:HELD_BY]->(alpha), (two)-[:NEEDED_BY]->(gamma))
