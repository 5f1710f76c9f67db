// What reviews are tied to, one row per review, link and thing.
//
// Parameters
//   $uids     list of strings  uids of reviews
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
  MATCH (start:Review {uid: uid})<-[:TOOK_PART_IN]-(other:Agency)
  WHERE ('Agency' IN $through OR other.uid IN $ends)
  RETURN DISTINCT uid AS start, other, 'Agency' AS label, 'TOOK_PART_IN' AS link, false AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Review {uid: uid})-[:COMMISSIONED_BY]->(other:Agency)
  WHERE ('Agency' IN $through OR other.uid IN $ends)
  RETURN DISTINCT uid AS start, other, 'Agency' AS label, 'COMMISSIONED_BY' AS link, true AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Review {uid: uid})-[:FOUND|IDENTIFIED|MADE|PLANNED]->(fact)
          -[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]->(other:Agency)
  WHERE ('Agency' IN $through OR other.uid IN $ends)
  RETURN uid AS start, other, 'Agency' AS label, 'NAMED' AS link, true AS forward,
         count(DISTINCT fact) AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Review {uid: uid})<-[:SAT_ON]-(other:Role)
  WHERE ('Role' IN $through OR other.uid IN $ends)
  RETURN DISTINCT uid AS start, other, 'Role' AS label, 'SAT_ON' AS link, false AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Review {uid: uid})-[:PLANNED]->(fact:Action)-[:LED_BY]->(other:Role)
  WHERE ('Role' IN $through OR other.uid IN $ends)
  RETURN uid AS start, other, 'Role' AS label, 'LED_BY' AS link, false AS forward,
         count(DISTINCT fact) AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Review {uid: uid})-[:IN_REGION]->(other:Region)
  WHERE ('Region' IN $through OR other.uid IN $ends)
  RETURN DISTINCT uid AS start, other, 'Region' AS label, 'IN_REGION' AS link, true AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Review {uid: uid})-[:FOUND|IDENTIFIED|MADE|PLANNED]->(fact)-[:ABOUT]->(other:Theme)
  WHERE ('Theme' IN $through OR other.uid IN $ends)
  RETURN uid AS start, other, 'Theme' AS label, 'ABOUT' AS link, true AS forward,
         count(DISTINCT fact) AS facts
}
RETURN start, link, forward, other.uid AS other, label,
       coalesce(other.name, other.title, other.label, other.slug, other.subject, other.reference) AS name, facts
ORDER BY start, link, forward, other
