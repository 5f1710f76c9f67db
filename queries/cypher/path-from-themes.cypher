// What themes are tied to, one row per theme, link and thing.
//
// Parameters
//   $uids     list of strings  uids of themes
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
  MATCH (start:Theme {uid: uid})<-[:ABOUT]-(fact)<-[:FOUND|IDENTIFIED|MADE|PLANNED]-(other:Review)
  WHERE ('Review' IN $through OR other.uid IN $ends)
  RETURN uid AS start, other, 'Review' AS label, 'ABOUT' AS link, false AS forward,
         count(DISTINCT fact) AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Theme {uid: uid})<-[:ABOUT]-(fact)-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]->(other:Agency)
  WHERE ('Agency' IN $through OR other.uid IN $ends)
  RETURN uid AS start, other, 'Agency' AS label, 'NAMED, ABOUT' AS link, false AS forward,
         count(DISTINCT fact) AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Theme {uid: uid})-[:BROADER]->(other:Theme)
  WHERE ('Theme' IN $through OR other.uid IN $ends) AND other.uid <> uid
  RETURN DISTINCT uid AS start, other, 'Theme' AS label, 'BROADER' AS link, true AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Theme {uid: uid})<-[:BROADER]-(other:Theme)
  WHERE ('Theme' IN $through OR other.uid IN $ends) AND other.uid <> uid
  RETURN DISTINCT uid AS start, other, 'Theme' AS label, 'BROADER' AS link, false AS forward,
         1 AS facts
}
RETURN start, link, forward, other.uid AS other, label,
       coalesce(other.name, other.title, other.label, other.slug, other.subject, other.reference) AS name, facts
ORDER BY start, link, forward, other
