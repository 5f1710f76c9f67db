// Information not shared, by pair: the gaps between each two agencies with their words and passages, and the reviews
// that both took part in; those with most reviews first.
MATCH (holder:Agency)<-[:HELD_BY]-(gap:InformationGap)-[:NEEDED_BY]->(recipient:Agency)
WHERE holder <> recipient
MATCH (review:Review)-[:IDENTIFIED]->(gap)
OPTIONAL MATCH (gap)-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
WITH holder, recipient, review, gap,
     collect([passage.uid, passage.quote, passage.page, passage.line_start, passage.line_end, passage.cell,
              document.uid, document.name]) AS passages
ORDER BY gap.uid
WITH CASE WHEN holder.name <= recipient.name THEN [holder, recipient] ELSE [recipient, holder] END AS pair,
     collect([gap.uid, holder.uid, gap.what, gap.consequence, review.uid, review.title, passages]) AS gaps,
     count(DISTINCT review) AS reviews
WITH pair[0] AS a, pair[1] AS b, gaps, reviews
OPTIONAL MATCH (a)-[:TOOK_PART_IN]->(shared:Review)<-[:TOOK_PART_IN]-(b)
RETURN a.uid AS agency_a, a.name AS agency_a_name, b.uid AS agency_b, b.name AS agency_b_name, reviews, gaps,
       collect(DISTINCT shared.uid) AS shared
ORDER BY reviews DESC, agency_a_name, agency_b_name, agency_a, agency_b
