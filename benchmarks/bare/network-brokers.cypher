// Agencies that tie the network together: who took part in which review. The analysis itself comes on top.
MATCH (agency:Agency)-[:TOOK_PART_IN]->(review:Review)
RETURN agency.uid AS agency, agency.name AS agency_name, agency.sector AS sector, review.uid AS review
