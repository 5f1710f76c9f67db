// The facts that rest on passages, one row per passage and fact.
//
// Parameters
//   $uids  list of strings  uids of passages
// Columns
//   passage  string  uid of the passage
//   fact     string  uid of a finding, missed opportunity, information gap, recommendation or action
//   label    string  its label
// Order: passage, fact
UNWIND $uids AS uid
MATCH (passage:Passage {uid: uid})<-[:EVIDENCED_BY]-(fact)
WHERE labels(fact)[0] IN ['Finding', 'MissedOpportunity', 'InformationGap', 'Recommendation', 'Action']
WITH DISTINCT passage, fact
RETURN passage.uid AS passage, fact.uid AS fact, labels(fact)[0] AS label
ORDER BY passage, fact
