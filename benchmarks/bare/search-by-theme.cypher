// The same among the facts that carry one theme.
MATCH (:Theme {uid: $theme})<-[:BROADER*0..]-(theme:Theme)
MATCH (theme)<-[:ABOUT]-(fact)
WITH DISTINCT fact
OPTIONAL MATCH (fact)-[:EVIDENCED_BY]->(passage:Passage)
WITH fact, [at IN collect([passage.uid, passage.quote]) WHERE toLower(at[1]) CONTAINS $words] AS quotes
WHERE quotes <> [] OR toLower(fact.text) CONTAINS $words OR toLower(fact.what) CONTAINS $words
      OR toLower(fact.consequence) CONTAINS $words OR toLower(fact.stem) CONTAINS $words
      OR toLower(fact.progress) CONTAINS $words OR toLower(fact.desired_outcome) CONTAINS $words
      OR toLower(fact.measure) CONTAINS $words
RETURN fact.uid AS fact, fact.text AS text, fact.what AS what, fact.consequence AS consequence, fact.stem AS stem,
       fact.progress AS progress, fact.desired_outcome AS desired_outcome, fact.measure AS measure, quotes
ORDER BY fact
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
OPTIONAL MATCH (review:Review)-[:FOUND|IDENTIFIED|MADE|PLANNED]->(fact)
OPTIONAL MATCH (fact)-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
RETURN fact.uid AS fact, fact.ref AS ref, review.uid AS review, review.title AS review_title,
     collect([passage.uid, passage.quote, passage.page, passage.line_start, passage.line_end, passage.cell,
              document.uid, document.name]) AS passages
ORDER BY fact, review
