// One agency on one page: who it is and what it comes from; its reviews and who else took part; every fact that names
// it, with themes, and the other ends of gaps; and the passages shown. Counting comes on top.
MATCH (:Agency {uid: $agency})<-[:PART_OF|SUCCEEDED_BY*0..]-(agency:Agency)
OPTIONAL MATCH (agency)-[tie:PART_OF|SUCCEEDED_BY]-(other:Agency)
RETURN agency.uid AS agency, agency.name AS agency_name, agency.sector AS sector, agency.aliases AS aliases,
       collect([type(tie), tie.`on`, startNode(tie).uid, other.uid, other.name]) AS ties
ORDER BY agency
;
MATCH (:Agency {uid: $agency})<-[:PART_OF|SUCCEEDED_BY*0..]-(agency:Agency)
MATCH (agency)-[:TOOK_PART_IN]->(review:Review)
OPTIONAL MATCH (review)<-[:TOOK_PART_IN]-(other:Agency)
RETURN review.uid AS review, review.title AS review_title, review.year AS year, review.kinds AS kinds,
       collect(DISTINCT other.uid) AS others
ORDER BY review
;
MATCH (:Agency {uid: $agency})<-[:PART_OF|SUCCEEDED_BY*0..]-(agency:Agency)
MATCH (agency)<-[:AT*0..1]-(lead)<-[how:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]-(fact)
MATCH (fact)<-[:IDENTIFIED|MADE|PLANNED]-(review:Review)
OPTIONAL MATCH (fact)-[:ABOUT]->(theme:Theme)
WITH how, fact, review, lead, collect(DISTINCT [theme.uid, theme.label]) AS themes
OPTIONAL MATCH (fact)-[end:HELD_BY|NEEDED_BY|LED_BY]->(other)
RETURN type(how) AS how, fact.uid AS fact, fact.kind AS kind, fact.status AS status, fact.status_certainty AS certainty,
       fact.assurance AS assurance, fact.target_date AS target_date, review.uid AS review, review.year AS year, themes,
       collect(DISTINCT [type(end), other.uid, other.name, other.title]) AS others
ORDER BY how, fact
;
UNWIND $shown AS uid
CALL (uid) {
  MATCH (fact:Agency {uid: uid}) RETURN fact
  UNION ALL
  MATCH (fact:Review {uid: uid}) RETURN fact
  UNION ALL
  MATCH (fact:Role {uid: uid}) RETURN fact
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
