// One agency: its reviews, and every fact that names it, with themes and passages.
CALL () {
  MATCH (agency:Agency {uid: $agency})<-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]-(fact)
  RETURN fact
  UNION
  MATCH (agency:Agency {uid: $agency})<-[:AT]-(:Role)<-[:LED_BY]-(fact)
  RETURN fact
}
MATCH (review:Review)-[:FOUND|IDENTIFIED|MADE|PLANNED]->(fact)
OPTIONAL MATCH (fact)-[:ABOUT]->(theme:Theme)
OPTIONAL MATCH (fact)-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
RETURN review.uid AS review, fact.uid AS fact, fact.text AS text, fact.status AS status,
       fact.target_date AS target_date, collect(DISTINCT theme.uid) AS themes,
       collect(DISTINCT [passage.quote, passage.page, passage.line_start, passage.line_end, document.name]) AS passages
