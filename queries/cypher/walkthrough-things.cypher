// What reviews, agencies, roles and themes that a walkthrough shows are called. A uid is looked for under the one
// label that it begins with.
//
// Parameters
//   $uids  list of strings  uids of reviews, agencies, roles or themes; others are passed over
// Columns
//   thing     string           uid asked for
//   label     string           its label
//   name      string or null   its name, title or label
//   year      integer or null  the year of a review
//   subject   string or null   the pseudonym of a review's case
//   harm      string or null   what happened in it
//   incident  string or null   when: ISO date, possibly partial
// Order: thing, subject
CALL () {
  UNWIND [uid IN $uids WHERE uid STARTS WITH 'review:'] AS uid
  MATCH (thing:Review {uid: uid})
  OPTIONAL MATCH (thing)-[:CONCERNS]->(matter:Case)
  RETURN thing, 'Review' AS label, matter
  UNION
  UNWIND [uid IN $uids WHERE uid STARTS WITH 'agency:'] AS uid
  MATCH (thing:Agency {uid: uid})
  RETURN thing, 'Agency' AS label, null AS matter
  UNION
  UNWIND [uid IN $uids WHERE uid STARTS WITH 'role:'] AS uid
  MATCH (thing:Role {uid: uid})
  RETURN thing, 'Role' AS label, null AS matter
  UNION
  UNWIND [uid IN $uids WHERE uid STARTS WITH 'theme:'] AS uid
  MATCH (thing:Theme {uid: uid})
  RETURN thing, 'Theme' AS label, null AS matter
}
WITH DISTINCT thing, label, matter
RETURN thing.uid AS thing, label, coalesce(thing.name, thing.title, thing.label, thing.slug, thing.reference) AS name,
       thing.year AS year, matter.subject AS subject, matter.harm AS harm, matter.incident_date AS incident
ORDER BY thing, coalesce(subject, '')
