// What one agency comes up in: each fact, and how the agency comes into it.
//
// Parameters
//   $agency  string  uid of the agency
// Columns
//   part  string  held, needed, missed, asked or leads
//   fact  string  uid of the fact
// Order: part, fact
CALL () {
  MATCH (fact:InformationGap)-[:HELD_BY]->(:Agency {uid: $agency})
  RETURN 'held' AS part, fact
  UNION
  MATCH (fact:InformationGap)-[:NEEDED_BY]->(:Agency {uid: $agency})
  RETURN 'needed' AS part, fact
  UNION
  MATCH (fact:MissedOpportunity)-[:MISSED_BY]->(:Agency {uid: $agency})
  RETURN 'missed' AS part, fact
  UNION
  MATCH (fact:Recommendation)-[:ADDRESSED_TO]->(:Agency {uid: $agency})
  RETURN 'asked' AS part, fact
  UNION
  MATCH (fact:Action)-[:LED_BY]->()-[:AT*0..1]->(:Agency {uid: $agency})
  RETURN 'leads' AS part, fact
}
WITH DISTINCT part, fact
RETURN part, fact.uid AS fact
ORDER BY part, fact
