// The same for one agency, with its units and what it took over from.
MATCH (:Agency {uid: $agency})<-[:PART_OF|SUCCEEDED_BY*0..]-(agency:Agency)
MATCH (agency)<-[:HELD_BY|NEEDED_BY]-(gap:InformationGap)<-[:IDENTIFIED]-(review:Review)
WITH DISTINCT gap, review
MATCH (gap)-[:HELD_BY]->(holder:Agency)
MATCH (gap)-[:NEEDED_BY]->(recipient:Agency)
WHERE holder <> recipient
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
