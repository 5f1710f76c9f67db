// What facts, cases and documents are tied to, one row per one of them, link and thing.
//
// Parameters
//   $uids     list of strings  uids of facts, notes of progress, cases or documents
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
  MATCH (start:Case {uid: uid})<-[:CONCERNS]-(other:Review)
  WHERE ('Review' IN $through OR other.uid IN $ends)
  RETURN DISTINCT uid AS start, other, 'Review' AS label, 'CONCERNS' AS link, false AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Document {uid: uid})-[:REPORTS]->(other:Review)
  WHERE ('Review' IN $through OR other.uid IN $ends)
  RETURN DISTINCT uid AS start, other, 'Review' AS label, 'REPORTS' AS link, true AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Document {uid: uid})-[:SUPERSEDES]->(other:Document)
  WHERE ('Document' IN $through OR other.uid IN $ends) AND other.uid <> uid
  RETURN DISTINCT uid AS start, other, 'Document' AS label, 'SUPERSEDES' AS link, true AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Document {uid: uid})<-[:SUPERSEDES]-(other:Document)
  WHERE ('Document' IN $through OR other.uid IN $ends) AND other.uid <> uid
  RETURN DISTINCT uid AS start, other, 'Document' AS label, 'SUPERSEDES' AS link, false AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Finding {uid: uid})<-[:FOUND]-(other:Review)
  WHERE ('Review' IN $through OR other.uid IN $ends)
  RETURN DISTINCT uid AS start, other, 'Review' AS label, 'FOUND' AS link, false AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Finding {uid: uid})-[:ABOUT]->(other:Theme)
  WHERE ('Theme' IN $through OR other.uid IN $ends)
  RETURN DISTINCT uid AS start, other, 'Theme' AS label, 'FACT ABOUT' AS link, true AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:MissedOpportunity {uid: uid})<-[:IDENTIFIED]-(other:Review)
  WHERE ('Review' IN $through OR other.uid IN $ends)
  RETURN DISTINCT uid AS start, other, 'Review' AS label, 'IDENTIFIED' AS link, false AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:MissedOpportunity {uid: uid})-[:ABOUT]->(other:Theme)
  WHERE ('Theme' IN $through OR other.uid IN $ends)
  RETURN DISTINCT uid AS start, other, 'Theme' AS label, 'FACT ABOUT' AS link, true AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:InformationGap {uid: uid})<-[:IDENTIFIED]-(other:Review)
  WHERE ('Review' IN $through OR other.uid IN $ends)
  RETURN DISTINCT uid AS start, other, 'Review' AS label, 'IDENTIFIED' AS link, false AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:InformationGap {uid: uid})-[:ABOUT]->(other:Theme)
  WHERE ('Theme' IN $through OR other.uid IN $ends)
  RETURN DISTINCT uid AS start, other, 'Theme' AS label, 'FACT ABOUT' AS link, true AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Recommendation {uid: uid})<-[:MADE]-(other:Review)
  WHERE ('Review' IN $through OR other.uid IN $ends)
  RETURN DISTINCT uid AS start, other, 'Review' AS label, 'MADE' AS link, false AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Recommendation {uid: uid})-[:ABOUT]->(other:Theme)
  WHERE ('Theme' IN $through OR other.uid IN $ends)
  RETURN DISTINCT uid AS start, other, 'Theme' AS label, 'FACT ABOUT' AS link, true AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Action {uid: uid})<-[:PLANNED]-(other:Review)
  WHERE ('Review' IN $through OR other.uid IN $ends)
  RETURN DISTINCT uid AS start, other, 'Review' AS label, 'PLANNED' AS link, false AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Action {uid: uid})-[:ABOUT]->(other:Theme)
  WHERE ('Theme' IN $through OR other.uid IN $ends)
  RETURN DISTINCT uid AS start, other, 'Theme' AS label, 'FACT ABOUT' AS link, true AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:MissedOpportunity {uid: uid})-[:MISSED_BY]->(other:Agency)
  WHERE ('Agency' IN $through OR other.uid IN $ends)
  RETURN DISTINCT uid AS start, other, 'Agency' AS label, 'MISSED_BY' AS link, true AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:InformationGap {uid: uid})-[:HELD_BY]->(other:Agency)
  WHERE ('Agency' IN $through OR other.uid IN $ends)
  RETURN DISTINCT uid AS start, other, 'Agency' AS label, 'HELD_BY' AS link, true AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:InformationGap {uid: uid})-[:NEEDED_BY]->(other:Agency)
  WHERE ('Agency' IN $through OR other.uid IN $ends)
  RETURN DISTINCT uid AS start, other, 'Agency' AS label, 'NEEDED_BY' AS link, true AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Recommendation {uid: uid})-[:ADDRESSED_TO]->(other:Agency)
  WHERE ('Agency' IN $through OR other.uid IN $ends)
  RETURN DISTINCT uid AS start, other, 'Agency' AS label, 'ADDRESSED_TO' AS link, true AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Action {uid: uid})-[:LED_BY]->(other:Agency)
  WHERE ('Agency' IN $through OR other.uid IN $ends)
  RETURN DISTINCT uid AS start, other, 'Agency' AS label, 'ACTION LED_BY' AS link, true AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Action {uid: uid})-[:LED_BY]->(other:Role)
  WHERE ('Role' IN $through OR other.uid IN $ends)
  RETURN DISTINCT uid AS start, other, 'Role' AS label, 'ACTION LED_BY' AS link, true AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Recommendation {uid: uid})-[:RESPONDS_TO]->(other:Finding)
  WHERE ('Finding' IN $through OR other.uid IN $ends)
  RETURN DISTINCT uid AS start, other, 'Finding' AS label, 'RESPONDS_TO' AS link, true AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Finding {uid: uid})<-[:RESPONDS_TO]-(other:Recommendation)
  WHERE ('Recommendation' IN $through OR other.uid IN $ends)
  RETURN DISTINCT uid AS start, other, 'Recommendation' AS label, 'RESPONDS_TO' AS link, false AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Recommendation {uid: uid})-[:RESPONDS_TO]->(other:MissedOpportunity)
  WHERE ('MissedOpportunity' IN $through OR other.uid IN $ends)
  RETURN DISTINCT uid AS start, other, 'MissedOpportunity' AS label, 'RESPONDS_TO' AS link, true AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:MissedOpportunity {uid: uid})<-[:RESPONDS_TO]-(other:Recommendation)
  WHERE ('Recommendation' IN $through OR other.uid IN $ends)
  RETURN DISTINCT uid AS start, other, 'Recommendation' AS label, 'RESPONDS_TO' AS link, false AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Recommendation {uid: uid})-[:RESPONDS_TO]->(other:InformationGap)
  WHERE ('InformationGap' IN $through OR other.uid IN $ends)
  RETURN DISTINCT uid AS start, other, 'InformationGap' AS label, 'RESPONDS_TO' AS link, true AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:InformationGap {uid: uid})<-[:RESPONDS_TO]-(other:Recommendation)
  WHERE ('Recommendation' IN $through OR other.uid IN $ends)
  RETURN DISTINCT uid AS start, other, 'Recommendation' AS label, 'RESPONDS_TO' AS link, false AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Recommendation {uid: uid})-[:IMPLEMENTED_BY]->(other:Action)
  WHERE ('Action' IN $through OR other.uid IN $ends)
  RETURN DISTINCT uid AS start, other, 'Action' AS label, 'IMPLEMENTED_BY' AS link, true AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Action {uid: uid})<-[:IMPLEMENTED_BY]-(other:Recommendation)
  WHERE ('Recommendation' IN $through OR other.uid IN $ends)
  RETURN DISTINCT uid AS start, other, 'Recommendation' AS label, 'IMPLEMENTED_BY' AS link, false AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:InformationGap {uid: uid})-[:SAME_EVENT]->(other:MissedOpportunity)
  WHERE ('MissedOpportunity' IN $through OR other.uid IN $ends)
  RETURN DISTINCT uid AS start, other, 'MissedOpportunity' AS label, 'SAME_EVENT' AS link, true AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:MissedOpportunity {uid: uid})<-[:SAME_EVENT]-(other:InformationGap)
  WHERE ('InformationGap' IN $through OR other.uid IN $ends)
  RETURN DISTINCT uid AS start, other, 'InformationGap' AS label, 'SAME_EVENT' AS link, false AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Action {uid: uid})-[:HAS_UPDATE]->(other:Update)
  WHERE ('Update' IN $through OR other.uid IN $ends)
  RETURN DISTINCT uid AS start, other, 'Update' AS label, 'HAS_UPDATE' AS link, true AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Update {uid: uid})<-[:HAS_UPDATE]-(other:Action)
  WHERE ('Action' IN $through OR other.uid IN $ends)
  RETURN DISTINCT uid AS start, other, 'Action' AS label, 'HAS_UPDATE' AS link, false AS forward,
         1 AS facts
  UNION ALL
  UNWIND $uids AS uid
  MATCH (start:Update {uid: uid})<-[:HAS_UPDATE]-(:Action)<-[:PLANNED]-(other:Review)
  WHERE ('Review' IN $through OR other.uid IN $ends)
  RETURN DISTINCT uid AS start, other, 'Review' AS label, 'PLANNED, HAS_UPDATE' AS link, false AS forward,
         1 AS facts
}
RETURN start, link, forward, other.uid AS other, label,
       coalesce(other.name, other.title, other.label, other.slug, other.subject, other.reference) AS name, facts
ORDER BY start, link, forward, other
