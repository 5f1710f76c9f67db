// The same for the reviews in which a fact names one agency: what it is tied to may be any fact of theirs.
CALL () {
  MATCH (:Agency {uid: $agency})<-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]-(named)
  MATCH (named)<-[:FOUND|IDENTIFIED|MADE|PLANNED]-(review:Review)
  RETURN review
  UNION
  MATCH (:Agency {uid: $agency})<-[:AT]-(:Role)<-[:LED_BY]-(named)<-[:PLANNED]-(review:Review)
  RETURN review
}
CALL (review) {
  MATCH (review)-[:FOUND|IDENTIFIED|MADE|PLANNED]->(fact)
  OPTIONAL MATCH (fact)-[link:MISSED_BY|HELD_BY|NEEDED_BY|SAME_EVENT|ADDRESSED_TO|RESPONDS_TO|IMPLEMENTED_BY|LED_BY]->(other)
  OPTIONAL MATCH (other)-[:AT*0..1]->(agency:Agency)
  RETURN fact, link, other, agency
  UNION ALL
  MATCH (review)<-[link:TOOK_PART_IN]-(agency:Agency)
  RETURN null AS fact, link, null AS other, agency
  UNION ALL
  MATCH (review)-[link:COMMISSIONED_BY]->(agency:Agency)
  RETURN null AS fact, link, null AS other, agency
}
RETURN review.uid AS review, review.title AS review_title, review.year AS year, fact.uid AS fact, fact.status AS status,
       fact.assurance AS assurance, fact.target_date AS target_date, fact.target_text AS target_text,
       type(link) AS link, other.uid AS other, agency.uid AS agency, link.because AS because
