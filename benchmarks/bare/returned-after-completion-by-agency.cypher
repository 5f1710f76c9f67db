// The same for one agency, with its units and what it took over from.
MATCH (:Agency {uid: $agency})<-[:PART_OF|SUCCEEDED_BY*0..]-(agency:Agency)
MATCH (agency)<-[:AT*0..1]-()<-[:LED_BY]-(action:Action {status: 'completed'})
MATCH (action)<-[:PLANNED]-(review:Review)
MATCH (action)-[:ABOUT]->(theme:Theme)
WITH DISTINCT review, theme, action
RETURN review.uid AS review, collect([theme.uid, action.uid, action.assurance, action.status_certainty]) AS done
ORDER BY review
;
MATCH (:Agency {uid: $agency})<-[:PART_OF|SUCCEEDED_BY*0..]-(agency:Agency)
MATCH (agency)<-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO]-(fact)
MATCH (fact)<-[:FOUND|IDENTIFIED|MADE]-(review:Review)
MATCH (fact)-[:ABOUT]->(theme:Theme)
OPTIONAL MATCH (gap:InformationGap)-[:SAME_EVENT]->(fact)
WITH DISTINCT review, theme, fact, gap
RETURN review.uid AS review, collect([theme.uid, fact.uid, labels(fact)[0], gap.uid]) AS told
ORDER BY review
;
MATCH (:Agency {uid: $agency})<-[:PART_OF|SUCCEEDED_BY*0..]-(agency:Agency)
MATCH (agency)<-[:AT*0..1]-()<-[:LED_BY]-(action:Action {status: 'completed'})
MATCH (action)<-[:PLANNED]-(review:Review)
MATCH (action)-[:ABOUT]->(theme:Theme)
WITH DISTINCT action
OPTIONAL MATCH (action)-[said:STATED_IN]->(document:Document)
WITH action, collect([said.status, document.uid, coalesce(document.as_of, document.published)]) AS said
OPTIONAL MATCH (action)-[:HAS_UPDATE]->(note:Update)
RETURN action.uid AS action, said, collect([note.status, note.uid, note.date]) AS notes
ORDER BY action
;
MATCH (:Agency {uid: $agency})<-[:PART_OF|SUCCEEDED_BY*0..]-(agency:Agency)
MATCH (agency)<-[:AT*0..1]-()<-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]-(fact)
MATCH (fact)<-[:FOUND|IDENTIFIED|MADE|PLANNED]-(review:Review)
WITH DISTINCT review
OPTIONAL MATCH (review)-[:CONCERNS]->(matter:Case)
WITH review, collect(matter.incident_date) AS incidents
OPTIONAL MATCH (review)-[:IN_REGION]->(place:Region)
OPTIONAL MATCH (place)-[:PART_OF*1..]->(wider:Region)
WITH review, incidents, place, collect(DISTINCT [wider.uid, wider.name, wider.kind]) AS around
RETURN review.uid AS review, review.title AS review_title, review.reference AS reference, review.year AS year,
       review.year_basis AS year_basis, incidents, collect([place.uid, place.name, place.kind, around]) AS places
ORDER BY review
;
MATCH (theme:Theme)
RETURN theme.uid AS theme, theme.label AS theme_label, theme.group AS theme_group
ORDER BY theme
;
UNWIND $shown AS uid
CALL (uid) {
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
