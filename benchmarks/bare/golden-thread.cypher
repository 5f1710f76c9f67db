// The golden thread and its breaks: every fact, how it stands, and what it is tied to; then who was heard in which review,
// and which agencies are units of others or were taken over. Following the threads comes on top.
MATCH (review:Review)-[:FOUND|IDENTIFIED|MADE|PLANNED]->(fact)
OPTIONAL MATCH (fact)-[link:MISSED_BY|HELD_BY|NEEDED_BY|SAME_EVENT|ADDRESSED_TO|RESPONDS_TO|IMPLEMENTED_BY|LED_BY]->(other)
OPTIONAL MATCH (other)-[:AT*0..1]->(agency:Agency)
RETURN review.uid AS review, review.title AS review_title, review.year AS year, fact.uid AS fact, labels(fact) AS labels,
       fact.status AS status, fact.assurance AS assurance, fact.target_date AS target_date,
       fact.target_text AS target_text, type(link) AS link, other.uid AS other, agency.uid AS agency, null AS because
UNION ALL
MATCH (review:Review)<-[link:TOOK_PART_IN]-(agency:Agency)
RETURN review.uid AS review, null AS review_title, null AS year, null AS fact, null AS labels, null AS status,
       null AS assurance, null AS target_date, null AS target_text, type(link) AS link, null AS other,
       agency.uid AS agency, link.because AS because
UNION ALL
MATCH (review:Review)-[link:COMMISSIONED_BY]->(agency:Agency)
RETURN review.uid AS review, null AS review_title, null AS year, null AS fact, null AS labels, null AS status,
       null AS assurance, null AS target_date, null AS target_text, type(link) AS link, null AS other,
       agency.uid AS agency, null AS because
UNION ALL
MATCH (agency:Agency)-[link:PART_OF|SUCCEEDED_BY]->(other:Agency)
RETURN null AS review, null AS review_title, null AS year, null AS fact, null AS labels, null AS status,
       null AS assurance, null AS target_date, null AS target_text, type(link) AS link, other.uid AS other,
       agency.uid AS agency, null AS because
