// The same for one theme, with the narrower ones.
MATCH (:Theme {uid: $theme})<-[:BROADER*0..]-(theme:Theme)
MATCH (theme)<-[:ABOUT]-(action:Action)<-[:PLANNED]-(review:Review)
MATCH (action)-[:LED_BY]->(role:Role)
OPTIONAL MATCH (role)-[:AT]->(agency:Agency)
WITH DISTINCT role, agency, action, review, action.status IN ['pending', 'in_progress', 'overdue'] AS is_open
WITH role, agency, collect(DISTINCT review.uid) AS reviews, sum(CASE WHEN is_open THEN 1 ELSE 0 END) AS open,
     collect([action.uid, action.status, action.status_certainty, action.target_date, action.assurance]) AS actions
RETURN role.uid AS role, role.title AS title, agency.uid AS agency, agency.name AS agency_name, open, reviews, actions
ORDER BY open DESC, title, role
