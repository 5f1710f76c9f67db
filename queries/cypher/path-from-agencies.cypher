// What agencies are tied to, one row per agency, link and thing.
//
// Parameters
//   $uids     list of strings  uids of agencies
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
  MATCH (start:Agency {uid: uid})<-[:HELD_BY]-(fact:InformationGap)-[:NEEDED_BY]->(other:Agency)
  WHERE ('Agency' IN $through OR other.uid IN $ends) AND other.uid <> uid
  RETURN uid AS start, other, 'Agency' AS label, 'HELD_BY, NEEDED_BY' AS link, true AS forward,
         count(DISTINCT fact) AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Agency {uid: uid})<-[:NEEDED_BY]-(fact:InformationGap)-[:HELD_BY]->(other:Agency)
  WHERE ('Agency' IN $through OR other.uid IN $ends) AND other.uid <> uid
  RETURN uid AS start, other, 'Agency' AS label, 'HELD_BY, NEEDED_BY' AS link, false AS forward,
         count(DISTINCT fact) AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Agency {uid: uid})-[:PART_OF]->(other:Agency)
  WHERE ('Agency' IN $through OR other.uid IN $ends) AND other.uid <> uid
  RETURN DISTINCT uid AS start, other, 'Agency' AS label, 'PART_OF' AS link, true AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Agency {uid: uid})<-[:PART_OF]-(other:Agency)
  WHERE ('Agency' IN $through OR other.uid IN $ends) AND other.uid <> uid
  RETURN DISTINCT uid AS start, other, 'Agency' AS label, 'PART_OF' AS link, false AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Agency {uid: uid})-[:SUCCEEDED_BY]->(other:Agency)
  WHERE ('Agency' IN $through OR other.uid IN $ends) AND other.uid <> uid
  RETURN DISTINCT uid AS start, other, 'Agency' AS label, 'SUCCEEDED_BY' AS link, true AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Agency {uid: uid})<-[:SUCCEEDED_BY]-(other:Agency)
  WHERE ('Agency' IN $through OR other.uid IN $ends) AND other.uid <> uid
  RETURN DISTINCT uid AS start, other, 'Agency' AS label, 'SUCCEEDED_BY' AS link, false AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Agency {uid: uid})-[:TOOK_PART_IN]->(other:Review)
  WHERE ('Review' IN $through OR other.uid IN $ends)
  RETURN DISTINCT uid AS start, other, 'Review' AS label, 'TOOK_PART_IN' AS link, true AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Agency {uid: uid})<-[:COMMISSIONED_BY]-(other:Review)
  WHERE ('Review' IN $through OR other.uid IN $ends)
  RETURN DISTINCT uid AS start, other, 'Review' AS label, 'COMMISSIONED_BY' AS link, false AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Agency {uid: uid})<-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]-(fact)
          <-[:FOUND|IDENTIFIED|MADE|PLANNED]-(other:Review)
  WHERE ('Review' IN $through OR other.uid IN $ends)
  RETURN uid AS start, other, 'Review' AS label, 'NAMED' AS link, false AS forward,
         count(DISTINCT fact) AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Agency {uid: uid})<-[:AT]-(other:Role)
  WHERE ('Role' IN $through OR other.uid IN $ends)
  RETURN DISTINCT uid AS start, other, 'Role' AS label, 'AT' AS link, false AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Agency {uid: uid})-[:SERVES]->(other:Region)
  WHERE ('Region' IN $through OR other.uid IN $ends)
  RETURN DISTINCT uid AS start, other, 'Region' AS label, 'SERVES' AS link, true AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Agency {uid: uid})<-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]-(fact)-[:ABOUT]->(other:Theme)
  WHERE ('Theme' IN $through OR other.uid IN $ends)
  RETURN uid AS start, other, 'Theme' AS label, 'NAMED, ABOUT' AS link, true AS forward,
         count(DISTINCT fact) AS facts
}
RETURN start, link, forward, other.uid AS other, label,
       coalesce(other.name, other.title, other.label, other.slug, other.subject, other.reference) AS name, facts
ORDER BY start, link, forward, other
