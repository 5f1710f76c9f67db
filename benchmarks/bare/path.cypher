// A shortest chain between two agencies over what ties agencies, roles and reviews. No one statement gives the answer's
// own chain, which counts a fact between two of them as one step and takes the strongest of those equally short.
MATCH (first:Agency {uid: $agency}), (second:Agency {uid: $other_agency})
MATCH way = shortestPath((first)-[:TOOK_PART_IN|COMMISSIONED_BY|PART_OF|SUCCEEDED_BY|AT|SAT_ON|FOUND|IDENTIFIED|MADE
                                   |PLANNED|MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY|RESEMBLES*..12]-(second))
RETURN [node IN nodes(way) | [node.uid, coalesce(node.name, node.title)]] AS names,
       [tie IN relationships(way) | type(tie)] AS ties
;
UNWIND $shown AS uid
CALL (uid) {
  MATCH (fact:Review {uid: uid}) RETURN fact
  UNION ALL
  MATCH (fact:Action {uid: uid}) RETURN fact
  UNION ALL
  MATCH (fact:Recommendation {uid: uid}) RETURN fact
  UNION ALL
  MATCH (fact:Finding {uid: uid}) RETURN fact
  UNION ALL
  MATCH (fact:MissedOpportunity {uid: uid}) RETURN fact
  UNION ALL
  MATCH (fact:InformationGap {uid: uid}) RETURN fact
}
MATCH (fact)-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
RETURN fact.uid AS fact,
     collect([passage.uid, passage.quote, passage.page, passage.line_start, passage.line_end, passage.cell,
              document.uid, document.name]) AS passages
ORDER BY fact
