// The same for one agency, and the reviews in which it took part.
MATCH (agency:Agency {uid: $agency})
OPTIONAL MATCH (agency)-[:TOOK_PART_IN]->(attended:Review)
WITH agency, collect(attended.uid) AS attended
MATCH (agency)<-[:MISSED_BY]-(missed:MissedOpportunity)<-[:IDENTIFIED]-(review:Review)
OPTIONAL MATCH (missed)<-[:SAME_EVENT]-(gap:InformationGap)
OPTIONAL MATCH (missed)-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
RETURN missed.uid AS missed, review.uid AS review, review.title AS review_title, review.year AS year,
       missed.kind AS kind, missed.`when` AS happened, missed.certainty AS certainty, gap.uid AS gap, attended,
       collect([passage.uid, passage.quote, passage.page, passage.line_start, passage.line_end, passage.cell,
                document.uid, document.name]) AS passages
