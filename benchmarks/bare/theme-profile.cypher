// One theme on one page: what it is; every fact that carries it, with who is named and its other themes; the reviews
// and where they were; the lines of the agencies; the themes' names; and the words and passages shown. Counting comes
// on top.
MATCH (:Theme {uid: $theme})<-[:BROADER*0..]-(theme:Theme)
OPTIONAL MATCH (theme)-[tie:BROADER]-(other:Theme)
RETURN theme.uid AS theme, theme.label AS theme_label, theme.definition AS definition, theme.group AS theme_group,
       collect([startNode(tie).uid, other.uid, other.label]) AS around
ORDER BY theme
;
MATCH (:Theme {uid: $theme})<-[:BROADER*0..]-(theme:Theme)
MATCH (theme)<-[:ABOUT]-(fact)<-[:FOUND|IDENTIFIED|MADE|PLANNED]-(review:Review)
WITH DISTINCT fact, review
OPTIONAL MATCH (fact)-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]->()-[:AT*0..1]->(agency:Agency)
WITH fact, review, collect(DISTINCT [agency.uid, agency.name]) AS agencies
OPTIONAL MATCH (fact)-[:ABOUT]->(other:Theme)
RETURN fact.uid AS fact, labels(fact)[0] AS label, fact.status AS status, fact.status_certainty AS certainty,
       fact.assurance AS assurance, fact.target_date AS target_date, review.uid AS review, agencies,
       collect(DISTINCT other.uid) AS themes
ORDER BY fact, review
;
MATCH (:Theme {uid: $theme})<-[:BROADER*0..]-(theme:Theme)
MATCH (theme)<-[:ABOUT]-(fact)<-[:FOUND|IDENTIFIED|MADE|PLANNED]-(review:Review)
WITH DISTINCT fact, review
WITH DISTINCT review
OPTIONAL MATCH (review)-[:IN_REGION]->(place:Region)
OPTIONAL MATCH (place)-[:PART_OF*1..]->(wider:Region)
WITH review, place, collect(DISTINCT [wider.uid, wider.name, wider.kind]) AS around
RETURN review.uid AS review, review.title AS review_title, review.year AS year, review.kinds AS kinds,
       collect([place.uid, place.name, place.kind, around]) AS places
ORDER BY review
;
MATCH (:Theme {uid: $theme})<-[:BROADER*0..]-(theme:Theme)
MATCH (theme)<-[:ABOUT]-(fact)<-[:FOUND|IDENTIFIED|MADE|PLANNED]-(review:Review)
WITH DISTINCT fact, review
WITH DISTINCT fact
MATCH (fact)-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]->()-[:AT*0..1]->(one:Agency)
WITH DISTINCT one
MATCH (one)-[:PART_OF|SUCCEEDED_BY*1..]->(other:Agency)
RETURN DISTINCT one.uid AS one, other.uid AS other
ORDER BY one, other
;
MATCH (theme:Theme)
RETURN theme.uid AS theme, theme.label AS theme_label, theme.group AS theme_group
ORDER BY theme
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
RETURN fact.uid AS fact, fact.stem AS stem, fact.text AS text,
     collect([passage.uid, passage.quote, passage.page, passage.line_start, passage.line_end, passage.cell,
              document.uid, document.name]) AS passages
ORDER BY fact
