// The same for one theme, with the narrower ones.
MATCH (:Theme {uid: $theme})<-[:BROADER*0..]-(theme:Theme)
MATCH (theme)<-[:ABOUT]-(gap:InformationGap)<-[:IDENTIFIED]-(review:Review)
WITH DISTINCT review, gap
OPTIONAL MATCH (gap)-[:HELD_BY]->(holder:Agency)
OPTIONAL MATCH (gap)-[:NEEDED_BY]->(recipient:Agency)
WITH review, gap, holder, recipient
WHERE holder IS NULL OR recipient IS NULL OR holder = recipient
OPTIONAL MATCH (gap)-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
WITH review, gap, holder, recipient,
     collect([passage.uid, passage.quote, passage.page, passage.line_start, passage.line_end, passage.cell,
              document.uid, document.name]) AS passages
RETURN gap.uid AS gap, review.uid AS review, review.title AS review_title, gap.text AS text, holder.uid AS holder,
       holder.name AS holder_name, gap.holder_as_said AS holder_as_said, recipient.uid AS recipient,
       recipient.name AS recipient_name, gap.recipient_as_said AS recipient_as_said, passages
ORDER BY review_title, review, gap
