// What some agencies come up in, one row per fact, how an agency comes into it, review and theme.
//
// Parameters
//   $agencies  list of strings  uids of agencies
// Columns
//   part         string          held, needed, missed, asked or leads
//   fact         string          uid of the fact
//   review       string          uid of its review
//   theme        string or null  uid of a theme that it carries
//   theme_label  string or null  the theme's name; its slug where the taxonomy lacks it
//   kind         string or null  missed opportunity: what was not done
//   status       string or null  action: how it stands
//   certainty    string or null  action: whether the status is explicit or implied
//   assurance    string or null  action: claimed, evidenced or not_stated
//   target_date  string or null  action: ISO date, month or year
// Order: part, fact, review, theme
CALL () {
  UNWIND $agencies AS uid
  MATCH (:Agency {uid: uid})<-[:HELD_BY]-(fact:InformationGap)<-[:IDENTIFIED]-(review:Review)
  RETURN 'held' AS part, fact, review
  UNION
  UNWIND $agencies AS uid
  MATCH (:Agency {uid: uid})<-[:NEEDED_BY]-(fact:InformationGap)<-[:IDENTIFIED]-(review:Review)
  RETURN 'needed' AS part, fact, review
  UNION
  UNWIND $agencies AS uid
  MATCH (:Agency {uid: uid})<-[:MISSED_BY]-(fact:MissedOpportunity)<-[:IDENTIFIED]-(review:Review)
  RETURN 'missed' AS part, fact, review
  UNION
  UNWIND $agencies AS uid
  MATCH (:Agency {uid: uid})<-[:ADDRESSED_TO]-(fact:Recommendation)<-[:MADE]-(review:Review)
  RETURN 'asked' AS part, fact, review
  UNION
  UNWIND $agencies AS uid
  MATCH (:Agency {uid: uid})<-[:LED_BY]-(fact:Action)<-[:PLANNED]-(review:Review)
  RETURN 'leads' AS part, fact, review
  UNION
  UNWIND $agencies AS uid
  MATCH (:Agency {uid: uid})<-[:AT]-(:Role)<-[:LED_BY]-(fact:Action)<-[:PLANNED]-(review:Review)
  RETURN 'leads' AS part, fact, review
}
WITH DISTINCT part, fact, review
OPTIONAL MATCH (fact)-[:ABOUT]->(theme:Theme)
WITH DISTINCT part, fact, review, theme
RETURN part, fact.uid AS fact, review.uid AS review, theme.uid AS theme,
       coalesce(theme.label, theme.slug) AS theme_label, fact.kind AS kind, fact.status AS status,
       fact.status_certainty AS certainty, fact.assurance AS assurance, fact.target_date AS target_date
ORDER BY part, fact, review, coalesce(theme, '')
