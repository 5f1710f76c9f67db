// The same for one agency.
CALL () {
  MATCH (agency:Agency {uid: $agency})<-[:LED_BY]-(action:Action)
  RETURN agency, action
  UNION
  MATCH (agency:Agency {uid: $agency})<-[:AT]-(:Role)<-[:LED_BY]-(action:Action)
  RETURN agency, action
}
MATCH (review:Review)-[:PLANNED]->(action)
RETURN action.uid AS action, review.uid AS review, action.status AS status, action.status_certainty AS certainty,
       action.target_date AS target_date, action.assurance AS assurance, agency.uid AS agency, agency.name AS agency_name
