// The links that start from facts, one row per link.
//
// Parameters
//   $uids  list of strings  uids of findings, missed opportunities, information gaps, recommendations or actions
// Columns
//   start        string          uid of the fact
//   link         string          relationship type
//   other        string          uid of the node at the other end
//   other_label  string          its label
//   other_name   string or null  its name, title or label, where it has one
//   agency       string or null  uid of the agency of a role at the other end
//   agency_name  string or null  its name
// Order: start, link, other, agency
CALL () {
  UNWIND [uid IN $uids WHERE uid STARTS WITH 'learning_point:'] AS uid
  MATCH (fact:Finding {uid: uid})-[link:ABOUT]->(other)
  RETURN fact, type(link) AS link, other
  UNION
  UNWIND [uid IN $uids WHERE uid STARTS WITH 'missed_opportunity:'] AS uid
  MATCH (fact:MissedOpportunity {uid: uid})-[link:MISSED_BY|ABOUT]->(other)
  RETURN fact, type(link) AS link, other
  UNION
  UNWIND [uid IN $uids WHERE uid STARTS WITH 'information_gap:'] AS uid
  MATCH (fact:InformationGap {uid: uid})-[link:HELD_BY|NEEDED_BY|SAME_EVENT|ABOUT]->(other)
  RETURN fact, type(link) AS link, other
  UNION
  UNWIND [uid IN $uids WHERE uid STARTS WITH 'recommendation:'] AS uid
  MATCH (fact:Recommendation {uid: uid})-[link:ADDRESSED_TO|RESPONDS_TO|IMPLEMENTED_BY|ABOUT]->(other)
  RETURN fact, type(link) AS link, other
  UNION
  UNWIND [uid IN $uids WHERE uid STARTS WITH 'action:'] AS uid
  MATCH (fact:Action {uid: uid})-[link:LED_BY|ABOUT]->(other)
  RETURN fact, type(link) AS link, other
}
WITH DISTINCT fact, link, other
OPTIONAL MATCH (other)-[:AT]->(agency:Agency)
WITH DISTINCT fact, link, other, agency
RETURN fact.uid AS start, link, other.uid AS other, labels(other)[0] AS other_label,
       coalesce(other.name, other.title, other.label) AS other_name, agency.uid AS agency, agency.name AS agency_name
ORDER BY start, link, other, coalesce(agency, '')
