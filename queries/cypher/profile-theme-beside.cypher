// The other themes of the facts that carry some themes, one row per other theme: a row per fact would cost far more.
//
// Parameters
//   $agencies  list of strings or null  uids of agencies; only what names one of them
//   $themes    list of strings          uids of themes
// Columns
//   other        string           uid of another theme
//   other_label  string           its name; its slug where the taxonomy lacks it
//   facts        list of strings  uids of the facts that carry it beside one of the themes
// Order: other
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
MATCH (fact)-[:ABOUT]->(other:Theme)
WHERE NOT other.uid IN $themes
WITH DISTINCT other, fact.uid AS fact
ORDER BY fact
RETURN other.uid AS other, coalesce(other.label, other.slug) AS other_label, collect(fact) AS facts
ORDER BY other
