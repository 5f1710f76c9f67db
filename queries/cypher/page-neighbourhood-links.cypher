// The links that tie things to one another, each asked for from the end that has few of its type.
//
// Parameters
//   $uids  list of strings  uids of things
// Columns
//   start  string  uid of the thing that the link starts at; it or the other is one of those asked for
//   link   string  relationship type
//   end    string  uid of the thing that it ends at
// Order: start, link, end
CALL () {
  UNWIND $uids AS uid
  MATCH (thing:Finding {uid: uid})-[link:ABOUT]->(other)
  RETURN thing AS first, type(link) AS link, other AS last
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:Finding {uid: uid})<-[link:FOUND]-(other)
  RETURN other AS first, type(link) AS link, thing AS last
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:MissedOpportunity {uid: uid})-[link:MISSED_BY|ABOUT]->(other)
  RETURN thing AS first, type(link) AS link, other AS last
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:MissedOpportunity {uid: uid})<-[link:IDENTIFIED]-(other)
  RETURN other AS first, type(link) AS link, thing AS last
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:InformationGap {uid: uid})-[link:HELD_BY|NEEDED_BY|SAME_EVENT|ABOUT]->(other)
  RETURN thing AS first, type(link) AS link, other AS last
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:InformationGap {uid: uid})<-[link:IDENTIFIED]-(other)
  RETURN other AS first, type(link) AS link, thing AS last
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:Recommendation {uid: uid})-[link:ADDRESSED_TO|RESPONDS_TO|IMPLEMENTED_BY|ABOUT]->(other)
  RETURN thing AS first, type(link) AS link, other AS last
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:Recommendation {uid: uid})<-[link:MADE]-(other)
  RETURN other AS first, type(link) AS link, thing AS last
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:Action {uid: uid})-[link:LED_BY|ABOUT|HAS_UPDATE]->(other)
  RETURN thing AS first, type(link) AS link, other AS last
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:Action {uid: uid})<-[link:PLANNED]-(other)
  RETURN other AS first, type(link) AS link, thing AS last
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:Review {uid: uid})-[link:CONCERNS|COMMISSIONED_BY|IN_REGION]->(other)
  RETURN thing AS first, type(link) AS link, other AS last
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:Review {uid: uid})<-[link:TOOK_PART_IN|REPORTS|SAT_ON]-(other)
  RETURN other AS first, type(link) AS link, thing AS last
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:Agency {uid: uid})-[link:PART_OF|SUCCEEDED_BY|SERVES]->(other)
  RETURN thing AS first, type(link) AS link, other AS last
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:Role {uid: uid})-[link:AT]->(other)
  RETURN thing AS first, type(link) AS link, other AS last
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:Theme {uid: uid})-[link:BROADER]->(other)
  RETURN thing AS first, type(link) AS link, other AS last
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:Region {uid: uid})-[link:PART_OF]->(other)
  RETURN thing AS first, type(link) AS link, other AS last
  UNION ALL
  UNWIND $uids AS uid
  MATCH (thing:Document {uid: uid})-[link:SUPERSEDES]->(other)
  RETURN thing AS first, type(link) AS link, other AS last
}
WITH DISTINCT first, link, last
RETURN first.uid AS start, link, last.uid AS end
ORDER BY start, link, end
