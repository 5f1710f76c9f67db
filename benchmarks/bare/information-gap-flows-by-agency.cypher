// The same for one agency.
MATCH (:Agency {uid: $agency})<-[:HELD_BY|NEEDED_BY]-(gap:InformationGap)<-[:IDENTIFIED]-(review:Review)
MATCH (holder:Agency)<-[:HELD_BY]-(gap)-[:NEEDED_BY]->(recipient:Agency)
WHERE holder <> recipient
OPTIONAL MATCH (holder)-[:TOOK_PART_IN]->(shared:Review)<-[:TOOK_PART_IN]-(recipient)
OPTIONAL MATCH (gap)-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
RETURN gap.uid AS gap, review.uid AS review, holder.uid AS holder, holder.name AS holder_name,
       recipient.uid AS recipient, recipient.name AS recipient_name, collect(DISTINCT shared.uid) AS shared,
       collect(DISTINCT [passage.quote, passage.page, passage.line_start, passage.line_end, document.name]) AS passages
