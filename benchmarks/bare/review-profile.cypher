// One review on one page: what it is; who took part; everything that it found, asked and planned, with what that is
// tied to and its passages; its documents; the roles that sat on it; and its own passages. Counting comes on top.
MATCH (review:Review {uid: $review})
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
MATCH (review:Review {uid: $review})
MATCH (review)<-[part:TOOK_PART_IN]-(agency:Agency)
RETURN review.uid AS review, collect([agency.uid, agency.name, part.because]) AS took_part
ORDER BY review
;
MATCH (review:Review {uid: $review})
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
MATCH (review:Review {uid: $review})<-[:REPORTS]-(document:Document)
OPTIONAL MATCH (document)<-[:SUPERSEDES]-(newer:Document)
RETURN document.uid AS document, document.name AS document_name, document.kind AS kind, document.published AS published,
       document.as_of AS as_of, document.blocks AS blocks, document.blocks_not_understood AS not_understood,
       newer.name AS newer_name
ORDER BY document_name, document
;
MATCH (review:Review {uid: $review})<-[sat:SAT_ON]-(role:Role)
OPTIONAL MATCH (role)-[:AT]->(agency:Agency)
OPTIONAL MATCH (role)-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
RETURN role.uid AS role, role.title AS title, sat.capacity AS capacity, agency.name AS agency_name,
     collect([passage.uid, passage.quote, passage.page, passage.line_start, passage.line_end, passage.cell,
              document.uid, document.name]) AS passages
ORDER BY title, role
;
MATCH (review:Review {uid: $review})-[:EVIDENCED_BY]->(passage:Passage)-[:IN]->(document:Document)
RETURN review.uid AS review,
     collect([passage.uid, passage.quote, passage.page, passage.line_start, passage.line_end, passage.cell,
              document.uid, document.name]) AS passages
ORDER BY review
