// The same for the reviews in which a fact names one agency: what it is tied to may be any fact of theirs.
MATCH (:Agency {uid: $agency})<-[:PART_OF|SUCCEEDED_BY*0..]-(agency:Agency)
MATCH (agency)<-[:AT*0..1]-()<-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]-(fact)
MATCH (fact)<-[:FOUND|IDENTIFIED|MADE|PLANNED]-(review:Review)
WITH DISTINCT review
MATCH (review)-[:FOUND|IDENTIFIED|MADE|PLANNED]->(fact)
WITH review, collect(DISTINCT [labels(fact)[0], fact.status, fact.assurance,
                               fact.target_date IS NOT NULL OR fact.target_text IS NOT NULL, fact.uid]) AS facts
RETURN review.uid AS review, review.title AS review_title, review.reference AS reference, review.year AS year, facts
ORDER BY review
;
MATCH (:Agency {uid: $agency})<-[:PART_OF|SUCCEEDED_BY*0..]-(agency:Agency)
MATCH (agency)<-[:AT*0..1]-()<-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]-(fact)
MATCH (fact)<-[:FOUND|IDENTIFIED|MADE|PLANNED]-(review:Review)
WITH DISTINCT review
MATCH (review)-[:FOUND|IDENTIFIED|MADE|PLANNED]->(fact)-[link:SAME_EVENT|RESPONDS_TO|IMPLEMENTED_BY]->(other)
RETURN review.uid AS review, collect([type(link), fact.uid, other.uid]) AS links
ORDER BY review
;
MATCH (:Agency {uid: $agency})<-[:PART_OF|SUCCEEDED_BY*0..]-(agency:Agency)
MATCH (agency)<-[:AT*0..1]-()<-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]-(fact)
MATCH (fact)<-[:FOUND|IDENTIFIED|MADE|PLANNED]-(review:Review)
WITH DISTINCT review
MATCH (review)-[:FOUND|IDENTIFIED|MADE|PLANNED]->(fact)
MATCH (fact)-[link:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]->(other)
OPTIONAL MATCH (other)-[:AT*0..1]->(agency:Agency)
WITH review, type(link) AS link, agency, collect(DISTINCT fact.uid) AS facts
RETURN review.uid AS review, collect([link, agency.uid, facts]) AS named
ORDER BY review
;
MATCH (:Agency {uid: $agency})<-[:PART_OF|SUCCEEDED_BY*0..]-(agency:Agency)
MATCH (agency)<-[:AT*0..1]-()<-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]-(fact)
MATCH (fact)<-[:FOUND|IDENTIFIED|MADE|PLANNED]-(review:Review)
WITH DISTINCT review
MATCH (review)-[part:TOOK_PART_IN|COMMISSIONED_BY]-(agency:Agency)
RETURN review.uid AS review, collect([agency.uid, part.because]) AS heard
ORDER BY review
;
MATCH (:Agency {uid: $agency})<-[:PART_OF|SUCCEEDED_BY*0..]-(agency:Agency)
MATCH (agency)<-[:AT*0..1]-()<-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]-(fact)
MATCH (fact)<-[:FOUND|IDENTIFIED|MADE|PLANNED]-(review:Review)
WITH DISTINCT review
MATCH (review)-[:FOUND|IDENTIFIED|MADE|PLANNED]->(fact)
MATCH (fact)-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]->()-[:AT*0..1]->(one:Agency)
WITH DISTINCT one
MATCH (one)-[:PART_OF|SUCCEEDED_BY*1..]->(other:Agency)
RETURN DISTINCT one.uid AS one, other.uid AS other
ORDER BY one, other
;
MATCH (:Agency {uid: $agency})<-[:PART_OF|SUCCEEDED_BY*0..]-(agency:Agency)
MATCH (agency)<-[:AT*0..1]-()<-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]-(fact)
MATCH (fact)<-[:FOUND|IDENTIFIED|MADE|PLANNED]-(review:Review)
RETURN DISTINCT review.uid AS review, fact.uid AS fact
ORDER BY review, fact
