// The other themes of the facts that carry some themes, one row per other theme: a row per fact would cost far more.
//
// Parameters
//   $themes  list of strings  uids of themes
// Columns
//   other        string           uid of another theme
//   other_label  string           its name; its slug where the taxonomy lacks it
//   facts        list of strings  uids of the facts that carry it beside one of the themes
// Order: other
UNWIND $themes AS uid
MATCH (:Theme {uid: uid})<-[:ABOUT]-(fact)-[:ABOUT]->(other:Theme)
WHERE NOT other.uid IN $themes
WITH DISTINCT other, fact.uid AS fact
ORDER BY fact
RETURN other.uid AS other, coalesce(other.label, other.slug) AS other_label, collect(fact) AS facts
ORDER BY other
