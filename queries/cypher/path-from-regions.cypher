// What places are tied to, one row per place, link and thing.
//
// Parameters
//   $uids     list of strings  uids of places
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
  MATCH (start:Region {uid: uid})<-[:IN_REGION]-(other:Review)
  WHERE ('Review' IN $through OR other.uid IN $ends)
  RETURN DISTINCT uid AS start, other, 'Review' AS label, 'IN_REGION' AS link, false AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Region {uid: uid})<-[:SERVES]-(other:Agency)
  WHERE ('Agency' IN $through OR other.uid IN $ends)
  RETURN DISTINCT uid AS start, other, 'Agency' AS label, 'SERVES' AS link, false AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Region {uid: uid})-[:PART_OF]->(other:Region)
  WHERE ('Region' IN $through OR other.uid IN $ends) AND other.uid <> uid
  RETURN DISTINCT uid AS start, other, 'Region' AS label, 'PART_OF' AS link, true AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Region {uid: uid})<-[:PART_OF]-(other:Region)
  WHERE ('Region' IN $through OR other.uid IN $ends) AND other.uid <> uid
  RETURN DISTINCT uid AS start, other, 'Region' AS label, 'PART_OF' AS link, false AS forward,
         1 AS facts
}
RETURN start, link, forward, other.uid AS other, label,
       coalesce(other.name, other.title, other.label, other.slug, other.subject, other.reference) AS name, facts
ORDER BY start, link, forward, other
