// The things that have a uid: where a chain may begin or end.
//
// Parameters
//   $asked  string  a uid
// Columns
//   uid    string          the uid
//   label  string          label of the thing
//   name   string or null  what it is called
// Order: label
CALL () {
  MATCH (thing:Agency {uid: $asked})
  RETURN thing, 'Agency' AS label
  UNION ALL
  MATCH (thing:Review {uid: $asked})
  RETURN thing, 'Review' AS label
  UNION ALL
  MATCH (thing:Role {uid: $asked})
  RETURN thing, 'Role' AS label
  UNION ALL
  MATCH (thing:Theme {uid: $asked})
  RETURN thing, 'Theme' AS label
  UNION ALL
  MATCH (thing:Region {uid: $asked})
  RETURN thing, 'Region' AS label
  UNION ALL
  MATCH (thing:Case {uid: $asked})
  RETURN thing, 'Case' AS label
  UNION ALL
  MATCH (thing:Document {uid: $asked})
  RETURN thing, 'Document' AS label
  UNION ALL
  MATCH (thing:Finding {uid: $asked})
  RETURN thing, 'Finding' AS label
  UNION ALL
  MATCH (thing:MissedOpportunity {uid: $asked})
  RETURN thing, 'MissedOpportunity' AS label
  UNION ALL
  MATCH (thing:InformationGap {uid: $asked})
  RETURN thing, 'InformationGap' AS label
  UNION ALL
  MATCH (thing:Recommendation {uid: $asked})
  RETURN thing, 'Recommendation' AS label
  UNION ALL
  MATCH (thing:Action {uid: $asked})
  RETURN thing, 'Action' AS label
  UNION ALL
  MATCH (thing:Update {uid: $asked})
  RETURN thing, 'Update' AS label
}
RETURN thing.uid AS uid, label,
       coalesce(thing.name, thing.title, thing.label, thing.slug, thing.subject, thing.reference) AS name
ORDER BY label
