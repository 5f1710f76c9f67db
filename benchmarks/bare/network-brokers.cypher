// Agencies that tie the network together: who took part in which review. The analysis itself comes on top.
MATCH (review:Review)<-[:TOOK_PART_IN]-(agency:Agency)
RETURN review.uid AS review, collect([agency.uid, agency.name, agency.sector]) AS agencies
ORDER BY review
