// The same for one theme, with the narrower ones.
MATCH (:Theme {uid: $theme})<-[:BROADER*0..]-(theme:Theme)
MATCH (theme)<-[:ABOUT]-()<-[:FOUND|IDENTIFIED|MADE|PLANNED]-(review:Review)
WITH DISTINCT review
MATCH (newer:Document)-[:REPORTS]->(review)
WHERE $since < coalesce(newer.as_of, newer.published) + '-12-31' AND coalesce(newer.as_of, newer.published) <= $day
WITH DISTINCT review
CALL (review) {
  MATCH (review)-[stated:STATED_IN]->(document:Document)
  RETURN review AS fact, stated, document
  UNION ALL
  MATCH (review)-[:PLANNED]->(fact:Action)-[stated:STATED_IN]->(document:Document)
  WHERE EXISTS { MATCH (fact)-[:ABOUT]->(:Theme)-[:BROADER*0..]->(:Theme {uid: $theme}) }
  RETURN fact, stated, document
  UNION ALL
  MATCH (review)-[:MADE]->(fact:Recommendation)-[stated:STATED_IN]->(document:Document)
  WHERE EXISTS { MATCH (fact)-[:ABOUT]->(:Theme)-[:BROADER*0..]->(:Theme {uid: $theme}) }
  RETURN fact, stated, document
}
OPTIONAL MATCH (document)-[:SUPERSEDES]->(older:Document)
OPTIONAL MATCH (fact)-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document)
RETURN review.uid AS review, review.title AS review_title, fact.uid AS fact, document.uid AS document,
       document.name AS document_name, document.kind AS kind, document.as_of AS as_of, document.published AS published,
       older.uid AS older, stated.text AS text, stated.status AS status, stated.rag AS rag,
             stated.assurance AS assurance,
       stated.target_date AS target_date, stated.target_text AS target_text, stated.lead_agencies AS lead_agencies,
       stated.lead_roles AS lead_roles,
       collect([passage.uid, passage.quote, passage.page, passage.line_start, passage.line_end,
             passage.cell]) AS passages
ORDER BY review, fact, document
