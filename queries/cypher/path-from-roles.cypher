// What roles are tied to, one row per role, link and thing.
//
// Parameters
//   $uids     list of strings  uids of roles
//   $through  list of strings  labels of the things that a chain may run through
//   $ends     list of strings  uids of the two ends, which are given whatever their label
// Columns
//   start    string          uid asked for
//   link     string          what ties the two; its relationships
//   forward  boolean         whether the link is told from the thing asked for to the other
//   other    string          uid of the thing at the other end
//   label    string          its label
//   name     string or null  what it is called
//   facts    integer         facts that the link rests on; 1 where it is itself stated
// Order: start, link, forward, other
CALL () {
  UNWIND $uids AS uid
  MATCH (start:Role {uid: uid})-[:AT]->(other:Agency)
  WHERE ('Agency' IN $through OR other.uid IN $ends)
  RETURN DISTINCT uid AS start, other, 'Agency' AS label, 'AT' AS link, true AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Role {uid: uid})-[:SAT_ON]->(other:Review)
  WHERE ('Review' IN $through OR other.uid IN $ends)
  RETURN DISTINCT uid AS start, other, 'Review' AS label, 'SAT_ON' AS link, true AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Role {uid: uid})<-[:LED_BY]-(fact:Action)<-[:PLANNED]-(other:Review)
  WHERE ('Review' IN $through OR other.uid IN $ends)
  RETURN uid AS start, other, 'Review' AS label, 'LED_BY' AS link, true AS forward,
         count(DISTINCT fact) AS facts
}
RETURN start, link, forward, other.uid AS other, label,
       coalesce(other.name, other.title, other.label, other.slug, other.subject, other.reference) AS name, facts
ORDER BY start, link, forward, other
