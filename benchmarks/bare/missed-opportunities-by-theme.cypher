// The same for one theme, with the narrower ones.
MATCH (:Theme {uid: $theme})<-[:BROADER*0..]-(theme:Theme)
MATCH (theme)<-[:ABOUT]-(missed:MissedOpportunity)<-[:IDENTIFIED]-(review:Review)
WITH DISTINCT review, missed
OPTIONAL MATCH (missed)-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
WITH review, missed,
     collect([passage.uid, passage.quote, passage.page, passage.line_start, passage.line_end, passage.cell,
              document.uid, document.name]) AS passages
OPTIONAL MATCH (gap:InformationGap)-[:SAME_EVENT]->(missed)
RETURN missed.kind AS kind, missed.uid AS missed, review.uid AS review, missed.`when` AS happened,
       missed.certainty AS certainty, gap.uid AS gap, passages
ORDER BY kind, missed
;
MATCH (review:Review)
RETURN review.uid AS review, review.title AS review_title, review.year AS year
ORDER BY review
