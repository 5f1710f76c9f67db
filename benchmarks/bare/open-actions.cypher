// Open and overdue actions: every action with its review, how it stands, and who leads it.
MATCH (review:Review)-[:PLANNED]->(action:Action)
OPTIONAL MATCH (action)-[:LED_BY]->()-[:AT*0..1]->(agency:Agency)
RETURN DISTINCT action.uid AS action, review.uid AS review, action.status AS status, action.status_certainty AS certainty,
       action.target_date AS target_date, action.assurance AS assurance, agency.uid AS agency, agency.name AS agency_name,
       agency.sector AS sector
