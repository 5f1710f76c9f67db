// A word in the texts of everything, as it stands, and the facts that rest on passages with it; then, of those shown,
// number, review and passages. Which words are whole ones, and what fits best, comes on top.
CALL () {
  MATCH (n:Finding) WHERE toLower(n.text) CONTAINS $words
  RETURN 'Finding' AS label, n.uid AS uid, [n.text] AS texts, [] AS facts
  UNION ALL
  MATCH (n:MissedOpportunity) WHERE toLower(n.text) CONTAINS $words
  RETURN 'MissedOpportunity' AS label, n.uid AS uid, [n.text] AS texts, [] AS facts
  UNION ALL
  MATCH (n:InformationGap) WHERE toLower(n.text) CONTAINS $words OR toLower(n.what) CONTAINS $words
        OR toLower(n.consequence) CONTAINS $words
  RETURN 'InformationGap' AS label, n.uid AS uid, [n.text, n.what, n.consequence] AS texts, [] AS facts
  UNION ALL
  MATCH (n:Recommendation) WHERE toLower(n.stem) CONTAINS $words OR toLower(n.text) CONTAINS $words
  RETURN 'Recommendation' AS label, n.uid AS uid, [n.stem, n.text] AS texts, [] AS facts
  UNION ALL
  MATCH (n:Action) WHERE toLower(n.text) CONTAINS $words OR toLower(n.progress) CONTAINS $words
        OR toLower(n.desired_outcome) CONTAINS $words OR toLower(n.measure) CONTAINS $words
  RETURN 'Action' AS label, n.uid AS uid, [n.text, n.progress, n.desired_outcome, n.measure] AS texts, [] AS facts
  UNION ALL
  MATCH (n:Update) WHERE toLower(n.text) CONTAINS $words
  RETURN 'Update' AS label, n.uid AS uid, [n.text] AS texts, [] AS facts
  UNION ALL
  MATCH (n:Review) WHERE toLower(n.title) CONTAINS $words OR toLower(n.reference) CONTAINS $words
  RETURN 'Review' AS label, n.uid AS uid, [n.title, n.reference] AS texts, [] AS facts
  UNION ALL
  MATCH (n:Case) WHERE toLower(n.subject) CONTAINS $words OR toLower(n.harm) CONTAINS $words
  RETURN 'Case' AS label, n.uid AS uid, [n.subject, n.harm] AS texts, [] AS facts
  UNION ALL
  MATCH (n:Agency) WHERE toLower(n.name) CONTAINS $words
  RETURN 'Agency' AS label, n.uid AS uid, [n.name] AS texts, [] AS facts
  UNION ALL
  MATCH (n:Role) WHERE toLower(n.title) CONTAINS $words
  RETURN 'Role' AS label, n.uid AS uid, [n.title] AS texts, [] AS facts
  UNION ALL
  MATCH (n:Theme) WHERE toLower(n.label) CONTAINS $words OR toLower(n.slug) CONTAINS $words
        OR toLower(n.definition) CONTAINS $words
  RETURN 'Theme' AS label, n.uid AS uid, [n.label, n.slug, n.definition] AS texts, [] AS facts
  UNION ALL
  MATCH (n:Region) WHERE toLower(n.name) CONTAINS $words
  RETURN 'Region' AS label, n.uid AS uid, [n.name] AS texts, [] AS facts
  UNION ALL
  MATCH (n:Document) WHERE toLower(n.name) CONTAINS $words OR toLower(n.title) CONTAINS $words
  RETURN 'Document' AS label, n.uid AS uid, [n.name, n.title] AS texts, [] AS facts
  UNION ALL
  MATCH (n:Passage) WHERE toLower(n.quote) CONTAINS $words
  OPTIONAL MATCH (n)<-[:EVIDENCED_BY]-(fact)
  RETURN 'Passage' AS label, n.uid AS uid, [n.quote] AS texts, collect(fact.uid) AS facts
}
RETURN label, uid, texts, facts
ORDER BY label, uid
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
