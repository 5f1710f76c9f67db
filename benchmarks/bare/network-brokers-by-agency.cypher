// The same for the reviews in which one agency took part, with its units and what it took over from.
MATCH (:Agency {uid: $agency})<-[:PART_OF|SUCCEEDED_BY*0..]-(own:Agency)
MATCH (own)-[:TOOK_PART_IN]->(review:Review)
WITH DISTINCT review
MATCH (review)<-[:TOOK_PART_IN]-(agency:Agency)
RETURN review.uid AS review, collect([agency.uid, agency.name, agency.sector]) AS agencies
ORDER BY review
