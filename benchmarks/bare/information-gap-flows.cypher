// Information not shared, by holder and recipient: the same facts as for pairs.
MATCH (holder:Agency)<-[:HELD_BY]-(gap:InformationGap)-[:NEEDED_BY]->(recipient:Agency)
WHERE holder <> recipient
MATCH (review:Review)-[:IDENTIFIED]->(gap)
OPTIONAL MATCH (gap)-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
WITH holder, recipient, review, gap,
     collect([passage.uid, passage.quote, passage.page, passage.line_start, passage.line_end, passage.cell,
              document.uid, document.name]) AS passages
ORDER BY gap.uid
WITH holder, recipient, count(DISTINCT review) AS reviews,
     collect([gap.uid, gap.what, gap.consequence, review.uid, review.title, passages]) AS gaps
OPTIONAL MATCH (holder)-[:TOOK_PART_IN]->(shared:Review)<-[:TOOK_PART_IN]-(recipient)
RETURN holder.uid AS holder, holder.name AS holder_name, recipient.uid AS recipient, recipient.name AS recipient_name,
       reviews, gaps, collect(DISTINCT shared.uid) AS shared
ORDER BY reviews DESC, holder_name, recipient_name, holder, recipient
