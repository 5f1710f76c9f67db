// Missed opportunities: every one with its review, its kind, when it happened, and passages; and all reviews to divide by.
MATCH (review:Review)
OPTIONAL MATCH (review)-[:IDENTIFIED]->(missed:MissedOpportunity)
OPTIONAL MATCH (missed)<-[:SAME_EVENT]-(gap:InformationGap)
OPTIONAL MATCH (missed)-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
RETURN missed.uid AS missed, review.uid AS review, review.title AS review_title, review.year AS year,
       missed.kind AS kind, missed.`when` AS happened, missed.certainty AS certainty, gap.uid AS gap,
       collect([passage.uid, passage.quote, passage.page, passage.line_start, passage.line_end, passage.cell,
                document.uid, document.name]) AS passages
