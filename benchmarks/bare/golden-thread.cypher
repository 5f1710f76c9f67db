// The golden thread and its breaks: the facts of each review and how each stands; how they are tied; whom they name;
// who was heard; and which agencies are units of others or were taken over. Following the threads comes on top.
MATCH (review:Review)
MATCH (review)-[:FOUND|IDENTIFIED|MADE|PLANNED]->(fact)
WITH review, collect(DISTINCT [labels(fact)[0], fact.status, fact.assurance,
                               fact.target_date IS NOT NULL OR fact.target_text IS NOT NULL, fact.uid]) AS facts
RETURN review.uid AS review, review.title AS review_title, review.reference AS reference, review.year AS year, facts
ORDER BY review
;
MATCH (review:Review)
MATCH (review)-[:FOUND|IDENTIFIED|MADE|PLANNED]->(fact)-[link:SAME_EVENT|RESPONDS_TO|IMPLEMENTED_BY]->(other)
RETURN review.uid AS review, collect([type(link), fact.uid, other.uid]) AS links
ORDER BY review
;
MATCH (review:Review)
MATCH (review)-[:FOUND|IDENTIFIED|MADE|PLANNED]->(fact)
MATCH (fact)-[link:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]->(other)
OPTIONAL MATCH (other)-[:AT*0..1]->(agency:Agency)
WITH review, type(link) AS link, agency, collect(DISTINCT fact.uid) AS facts
RETURN review.uid AS review, collect([link, agency.uid, facts]) AS named
ORDER BY review
;
MATCH (review:Review)
MATCH (review)-[part:TOOK_PART_IN|COMMISSIONED_BY]-(agency:Agency)
RETURN review.uid AS review, collect([agency.uid, part.because]) AS heard
ORDER BY review
;
MATCH (one:Agency)-[:PART_OF|SUCCEEDED_BY]->(other:Agency)
RETURN one.uid AS one, other.uid AS other
ORDER BY one, other
