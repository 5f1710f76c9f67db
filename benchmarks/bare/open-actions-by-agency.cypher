// The same for one agency, with its units and what it took over from.
MATCH (:Agency {uid: $agency})<-[:PART_OF|SUCCEEDED_BY*0..]-(agency:Agency)
WITH DISTINCT agency
MATCH (agency)<-[:AT*0..1]-()<-[:LED_BY]-(action:Action)
WITH DISTINCT agency, action, action.status IN ['pending', 'in_progress', 'overdue'] AS is_open,
     left(coalesce(action.target_date, '9999') + '-12-31', 10) < $day AS is_past
WITH agency, collect([action.uid, action.status, action.status_certainty, action.target_date,
      action.assurance]) AS actions,
     sum(CASE WHEN is_open THEN 1 ELSE 0 END) AS open, sum(CASE WHEN is_open AND is_past THEN 1 ELSE 0 END) AS overdue
RETURN agency.uid AS agency, agency.name AS agency_name, agency.sector AS sector, open, overdue, actions
ORDER BY agency IS NULL, open DESC, overdue DESC, agency_name, agency
