// Roles that carry actions: every action with its review, how it stands, and each role or agency that leads it.
MATCH (review:Review)-[:PLANNED]->(action:Action)
OPTIONAL MATCH (action)-[:LED_BY]->(lead)
OPTIONAL MATCH (lead)-[:AT*0..1]->(agency:Agency)
RETURN DISTINCT action.uid AS action, review.uid AS review, action.status AS status, action.status_certainty AS certainty,
       action.target_date AS target_date, action.assurance AS assurance, lead.uid AS lead, lead.title AS title,
       agency.uid AS agency, agency.name AS agency_name
