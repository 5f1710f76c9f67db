// What things are called that are no facts, one row per thing.
//
// Parameters
//   $uids  list of strings  uids of things; those of facts give no row
// Columns
//   uid     string                   uid of the thing
//   label   string                   its label
//   name    string or null           what it is called
//   kinds   list of strings or null  review: its kinds
//   year    integer or null          review: its year
//   sector  string or null           agency: its sector
// Order: uid
CALL () {
  UNWIND $uids AS uid
  MATCH (thing:Review {uid: uid})
  RETURN thing, 'Review' AS label
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:Agency {uid: uid})
  RETURN thing, 'Agency' AS label
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:Role {uid: uid})
  RETURN thing, 'Role' AS label
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:Theme {uid: uid})
  RETURN thing, 'Theme' AS label
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:Region {uid: uid})
  RETURN thing, 'Region' AS label
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:Case {uid: uid})
  RETURN thing, 'Case' AS label
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:Document {uid: uid})
  RETURN thing, 'Document' AS label
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:Update {uid: uid})
  RETURN thing, 'Update' AS label
}
WITH DISTINCT thing, label
RETURN thing.uid AS uid, label,
       coalesce(thing.title, thing.name, thing.label, thing.subject, thing.reference, thing.slug, thing.text) AS name,
       thing.kinds AS kinds, thing.year AS year, thing.sector AS sector
ORDER BY uid
