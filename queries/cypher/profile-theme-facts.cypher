// The facts that carry some themes, one row per fact and review, with the agencies that the fact names.
//
// Parameters
//   $agencies  list of strings or null  uids of agencies; only what names one of them
//   $themes    list of strings          uids of themes
// Columns
//   fact         string           uid of the fact
//   label        string           Finding, MissedOpportunity, InformationGap, Recommendation or Action
//   review       string           uid of its review
//   status       string or null   action: how it stands
//   certainty    string or null   action: whether the status is explicit or implied
//   assurance    string or null   action: claimed, evidenced or not_stated
//   target_date  string or null   action: ISO date, month or year
//   agencies     list of strings  uids of the agencies that missed, held, needed, are asked or lead
// Order: fact, review
CALL () {
  UNWIND CASE WHEN $agencies IS NULL THEN $themes ELSE [] END AS uid
  MATCH (:Theme {uid: uid})<-[:ABOUT]-(fact)
  RETURN fact
  UNION
  UNWIND coalesce($agencies, []) AS uid
  MATCH (:Agency {uid: uid})<-[:AT*0..1]-()<-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]-(fact)
  WHERE EXISTS { MATCH (fact)-[:ABOUT]->(theme:Theme) WHERE theme.uid IN $themes }
  RETURN fact
}
WITH fact
MATCH (fact)<-[:FOUND|IDENTIFIED|MADE|PLANNED]-(review:Review)
WITH DISTINCT fact, review
OPTIONAL MATCH (fact)-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]->()-[:AT*0..1]->(agency:Agency)
WITH DISTINCT fact, review, agency.uid AS agency
ORDER BY agency
WITH fact, review, collect(agency) AS agencies
RETURN fact.uid AS fact, labels(fact)[0] AS label, review.uid AS review, fact.status AS status,
       fact.status_certainty AS certainty, fact.assurance AS assurance, fact.target_date AS target_date, agencies
ORDER BY fact, review
