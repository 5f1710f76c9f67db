// The same for one agency.
CALL () {
  MATCH (agency:Agency {uid: $agency})<-[:LED_BY]-(action:Action)
  RETURN agency, agency AS lead, action
  UNION
  MATCH (agency:Agency {uid: $agency})<-[:AT]-(lead:Role)<-[:LED_BY]-(action:Action)
  RETURN agency, lead, action
}
MATCH (review:Review)-[:PLANNED]->(action)
RETURN action.uid AS action, review.uid AS review, action.status AS status, action.status_certainty AS certainty,
       action.target_date AS target_date, action.assurance AS assurance, lead.uid AS lead, lead.title AS title,
       agency.uid AS agency, agency.name AS agency_name
