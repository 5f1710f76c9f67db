// The same for one agency and its line.
MATCH (:Agency {uid: $agency})-[:PART_OF|SUCCEEDED_BY*0..6]-(agency:Agency)
WITH DISTINCT agency
MATCH (agency)<-[:ADDRESSED_TO]-(said:Recommendation)<-[:MADE]-(review:Review)
WITH DISTINCT review, said
OPTIONAL MATCH (said)-[:ADDRESSED_TO]->(asked:Agency)
WITH review, said, collect(DISTINCT [asked.uid, asked.name]) AS asked
RETURN review.uid AS review, review.title AS review_title, review.year AS year,
       collect([said.uid, said.stem, said.text, asked]) AS said
ORDER BY review
;
MATCH (:Agency {uid: $agency})-[:PART_OF|SUCCEEDED_BY*0..6]-(agency:Agency)
WITH DISTINCT agency
OPTIONAL MATCH (agency)-[tie:PART_OF|SUCCEEDED_BY]->(other:Agency)
RETURN agency.uid AS agency, agency.name AS agency_name, collect([type(tie), tie.`on`, other.uid]) AS ties
ORDER BY agency
;
UNWIND $shown AS uid
MATCH (:Recommendation {uid: uid})-[:IMPLEMENTED_BY]->(action:Action)
OPTIONAL MATCH (action)-[said:STATED_IN]->(document:Document)
WITH uid, action, collect([said.status, said.assurance, coalesce(document.as_of, document.published)]) AS said
OPTIONAL MATCH (action)-[:HAS_UPDATE]->(note:Update)
RETURN uid AS recommendation, action.uid AS action, action.status AS status, action.assurance AS assurance, said,
       collect([note.status, note.date]) AS notes
ORDER BY recommendation, action
;
UNWIND $shown AS uid
MATCH (said:Recommendation {uid: uid})-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
RETURN said.uid AS said,
     collect([passage.uid, passage.quote, passage.page, passage.line_start, passage.line_end, passage.cell,
              document.uid, document.name]) AS passages
ORDER BY said
