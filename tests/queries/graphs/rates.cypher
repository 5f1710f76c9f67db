// Alpha and beta took part in twelve reviews, and in nine of them alpha held what beta needed: the address in odd ones and
// the injury in even ones. Alpha and gamma took part in one, the thirteenth, with a gap.
UNWIND range(1, 13) AS number
MERGE (alpha:Agency {uid: 'agency:alpha', name: 'Alpha'})
MERGE (beta:Agency {uid: 'agency:beta', name: 'Beta'})
MERGE (gamma:Agency {uid: 'agency:gamma', name: 'Gamma'})
CREATE (review:Review {uid: 'review:' + toString(number), title: 'Review ' + toString(number), kinds: ['SCR']})
CREATE (alpha)-[:TOOK_PART_IN]->(review)
FOREACH (_ IN CASE WHEN number < 13 THEN [1] ELSE [] END | CREATE (beta)-[:TOOK_PART_IN]->(review))
FOREACH (_ IN CASE WHEN number < 10 THEN [1] ELSE [] END |
  CREATE (review)-[:IDENTIFIED]->(gap:InformationGap {uid: 'information_gap:' + toString(number), text: 'Not told.',
          what: CASE WHEN number % 2 = 1 THEN 'the address' ELSE 'the injury' END,
          consequence: CASE WHEN number = 4 THEN 'Nobody visited.' ELSE null END}),
         (gap)-[:HELD_BY]->(alpha), (gap)-[:NEEDED_BY]->(beta))
FOREACH (_ IN CASE WHEN number = 13 THEN [1] ELSE [] END |
  CREATE (gamma)-[:TOOK_PART_IN]->(review),
         (review)-[:IDENTIFIED]->(one:InformationGap {uid: 'information_gap:gamma', text: 'Not told either.'}),
         (one)-[:HELD_BY]->(alpha), (one)-[:NEEDED_BY]->(gamma))
