// What hangs on things: every link of theirs, from either end, and the thing at its other end.
//
// Parameters
//   $uids  list of strings  uids of things
// Columns
//   start        string   uid asked for
//   link         string   relationship type
//   forward      boolean  whether the link starts at the thing asked for
//   other        string   uid of the thing at the other end
//   other_label  string   its label
// Order: start, link, forward, other
CALL () {
  UNWIND $uids AS uid
  MATCH (thing:Finding {uid: uid})-[link:ABOUT]->(other)
  RETURN uid AS start, type(link) AS link, true AS forward, other
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:Finding {uid: uid})<-[link:FOUND|RESPONDS_TO]-(other)
  RETURN uid AS start, type(link) AS link, false AS forward, other
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:MissedOpportunity {uid: uid})-[link:MISSED_BY|ABOUT]->(other)
  RETURN uid AS start, type(link) AS link, true AS forward, other
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:MissedOpportunity {uid: uid})<-[link:IDENTIFIED|RESPONDS_TO|SAME_EVENT]-(other)
  RETURN uid AS start, type(link) AS link, false AS forward, other
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:InformationGap {uid: uid})-[link:HELD_BY|NEEDED_BY|SAME_EVENT|ABOUT]->(other)
  RETURN uid AS start, type(link) AS link, true AS forward, other
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:InformationGap {uid: uid})<-[link:IDENTIFIED|RESPONDS_TO]-(other)
  RETURN uid AS start, type(link) AS link, false AS forward, other
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:Recommendation {uid: uid})-[link:ADDRESSED_TO|RESPONDS_TO|IMPLEMENTED_BY|ABOUT]->(other)
  RETURN uid AS start, type(link) AS link, true AS forward, other
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:Recommendation {uid: uid})<-[link:MADE]-(other)
  RETURN uid AS start, type(link) AS link, false AS forward, other
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:Action {uid: uid})-[link:LED_BY|ABOUT|HAS_UPDATE]->(other)
  RETURN uid AS start, type(link) AS link, true AS forward, other
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:Action {uid: uid})<-[link:PLANNED|IMPLEMENTED_BY]-(other)
  RETURN uid AS start, type(link) AS link, false AS forward, other
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:Update {uid: uid})<-[link:HAS_UPDATE]-(other)
  RETURN uid AS start, type(link) AS link, false AS forward, other
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:Review {uid: uid})-[link:CONCERNS|COMMISSIONED_BY|IN_REGION|FOUND|IDENTIFIED|MADE|PLANNED]->(other)
  RETURN uid AS start, type(link) AS link, true AS forward, other
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:Review {uid: uid})<-[link:TOOK_PART_IN|REPORTS|SAT_ON]-(other)
  RETURN uid AS start, type(link) AS link, false AS forward, other
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:Agency {uid: uid})-[link:PART_OF|SUCCEEDED_BY|SERVES|TOOK_PART_IN]->(other)
  RETURN uid AS start, type(link) AS link, true AS forward, other
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:Agency {uid: uid})<-[link:COMMISSIONED_BY|PART_OF|SUCCEEDED_BY|AT|MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]-(other)
  RETURN uid AS start, type(link) AS link, false AS forward, other
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:Role {uid: uid})-[link:AT|SAT_ON]->(other)
  RETURN uid AS start, type(link) AS link, true AS forward, other
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:Role {uid: uid})<-[link:LED_BY]-(other)
  RETURN uid AS start, type(link) AS link, false AS forward, other
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:Theme {uid: uid})-[link:BROADER]->(other)
  RETURN uid AS start, type(link) AS link, true AS forward, other
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:Theme {uid: uid})<-[link:ABOUT|BROADER]-(other)
  RETURN uid AS start, type(link) AS link, false AS forward, other
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:Region {uid: uid})-[link:PART_OF]->(other)
  RETURN uid AS start, type(link) AS link, true AS forward, other
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:Region {uid: uid})<-[link:IN_REGION|PART_OF|SERVES]-(other)
  RETURN uid AS start, type(link) AS link, false AS forward, other
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:Case {uid: uid})<-[link:CONCERNS]-(other)
  RETURN uid AS start, type(link) AS link, false AS forward, other
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:Document {uid: uid})-[link:REPORTS|SUPERSEDES]->(other)
  RETURN uid AS start, type(link) AS link, true AS forward, other
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:Document {uid: uid})<-[link:SUPERSEDES]-(other)
  RETURN uid AS start, type(link) AS link, false AS forward, other
}
WITH DISTINCT start, link, forward, other
RETURN start, link, forward, other.uid AS other, labels(other)[0] AS other_label
ORDER BY start, link, forward, other
