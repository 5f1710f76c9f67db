// Information gaps that name no pair: those with an end that names no agency, or with one agency at both.
MATCH (review:Review)-[:IDENTIFIED]->(gap:InformationGap)
OPTIONAL MATCH (gap)-[:HELD_BY]->(holder:Agency)
OPTIONAL MATCH (gap)-[:NEEDED_BY]->(recipient:Agency)
WITH review, gap, holder, recipient
WHERE holder IS NULL OR recipient IS NULL OR holder = recipient
OPTIONAL MATCH (gap)-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
RETURN gap.uid AS gap, review.uid AS review, review.title AS review_title, gap.text AS text, holder.name AS holder_name,
       recipient.name AS recipient_name, gap.holder_as_said AS holder_as_said, gap.recipient_as_said AS recipient_as_said,
       collect([passage.quote, passage.page, passage.line_start, passage.line_end, document.name]) AS passages
