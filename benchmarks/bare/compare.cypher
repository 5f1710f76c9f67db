// Two reviews: what each is; who took part; everything that they found, asked and planned, with what that is tied to
// and its passages; what papers say of completed actions; and the lines of the agencies named. Comparing comes on top.
UNWIND [$review, $other_review] AS uid
MATCH (review:Review {uid: uid})
OPTIONAL MATCH (review)-[:CONCERNS]->(matter:Case)
OPTIONAL MATCH (review)-[:IN_REGION]->(place:Region)
OPTIONAL MATCH (review)-[:COMMISSIONED_BY]->(board:Agency)
RETURN review.uid AS review, review.title AS review_title, review.reference AS reference, review.kinds AS kinds,
       review.method AS method, review.commissioned AS commissioned, review.published AS published, review.year AS year,
       review.year_basis AS year_basis, matter.subject AS subject, matter.harm AS harm, matter.age AS age,
       matter.sex AS sex, matter.ethnicity AS ethnicity, matter.incident_date AS incident_date,
       collect(DISTINCT [place.uid, place.name]) AS places, collect(DISTINCT [board.uid, board.name]) AS boards
ORDER BY review
;
UNWIND [$review, $other_review] AS uid
MATCH (review:Review {uid: uid})
MATCH (review)<-[part:TOOK_PART_IN]-(agency:Agency)
RETURN review.uid AS review, collect([agency.uid, agency.name, part.because]) AS took_part
ORDER BY review
;
UNWIND [$review, $other_review] AS uid
MATCH (review:Review {uid: uid})
MATCH (review)-[:FOUND|IDENTIFIED|MADE|PLANNED]->(fact)
OPTIONAL MATCH (fact)-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
WITH review, fact,
     collect([passage.uid, passage.quote, passage.page, passage.line_start, passage.line_end, passage.cell,
              document.uid, document.name]) AS passages
OPTIONAL MATCH (fact)-[link]->(other)
WHERE type(link) IN ['MISSED_BY', 'HELD_BY', 'NEEDED_BY', 'ADDRESSED_TO', 'LED_BY', 'SAME_EVENT', 'RESPONDS_TO',
                     'IMPLEMENTED_BY', 'ABOUT']
OPTIONAL MATCH (other)-[:AT]->(agency:Agency)
RETURN review.uid AS review, fact.uid AS fact, labels(fact)[0] AS label, fact.text AS text, fact.kind AS kind,
       fact.level AS level, fact.status AS status, fact.status_certainty AS certainty, fact.assurance AS assurance,
       fact.target_date AS target_date, passages,
       collect([type(link), other.uid, coalesce(other.name, other.title, other.label), agency.uid,
             agency.name]) AS links
ORDER BY review, fact
;
UNWIND [$review, $other_review] AS uid
MATCH (review:Review {uid: uid})-[:PLANNED]->(action:Action {status: 'completed'})
OPTIONAL MATCH (action)-[said:STATED_IN]->(document:Document)
WITH action, collect([said.status, document.uid, coalesce(document.as_of, document.published)]) AS said
OPTIONAL MATCH (action)-[:HAS_UPDATE]->(note:Update)
RETURN action.uid AS action, said, collect([note.status, note.date]) AS notes
ORDER BY action
;
UNWIND [$review, $other_review] AS uid
MATCH (review:Review {uid: uid})-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
RETURN review.uid AS review,
     collect([passage.uid, passage.quote, passage.page, passage.line_start, passage.line_end, passage.cell,
              document.uid, document.name]) AS passages
ORDER BY review
;
UNWIND $shown AS uid
MATCH (agency:Agency {uid: uid})-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
RETURN agency.uid AS agency,
     collect([passage.uid, passage.quote, passage.page, passage.line_start, passage.line_end, passage.cell,
              document.uid, document.name]) AS passages
ORDER BY agency
;
UNWIND [$review, $other_review] AS uid
MATCH (review:Review {uid: uid})<-[:TOOK_PART_IN]-(one:Agency)
MATCH (one)-[:PART_OF|SUCCEEDED_BY*1..]->(other:Agency)
RETURN DISTINCT one.uid AS one, other.uid AS other
ORDER BY one, other
