// Places where the thread from what went wrong to what was done stops, one row per fact.
//
// Parameters
//   $reviews  list of strings  uids of reviews
// Columns
//   matter  string  unanswered, no_action, no_lead or unevidenced
//   fact    string  uid of the fact
//   review  string  uid of its review
// Order: matter, fact, review
CALL () {
  UNWIND $reviews AS uid
  MATCH (review:Review {uid: uid})-[:FOUND|IDENTIFIED]->(fact)
  WHERE NOT EXISTS { MATCH (:Recommendation)-[:RESPONDS_TO]->(fact) }
    AND NOT EXISTS { MATCH (:Recommendation)-[:RESPONDS_TO]->()-[:SAME_EVENT]-(fact) }
    AND NOT EXISTS { MATCH (:InformationGap)-[:SAME_EVENT]->(fact) }
  RETURN 'unanswered' AS matter, fact, review
  UNION
  UNWIND $reviews AS uid
  MATCH (review:Review {uid: uid})-[:MADE]->(fact:Recommendation)
  WHERE EXISTS { MATCH (review)-[:PLANNED]->(:Action) }
    AND NOT EXISTS { MATCH (fact)-[:IMPLEMENTED_BY]->(:Action) }
  RETURN 'no_action' AS matter, fact, review
  UNION
  UNWIND $reviews AS uid
  MATCH (review:Review {uid: uid})-[:PLANNED]->(fact:Action)
  WHERE NOT EXISTS { MATCH (fact)-[:LED_BY]->() }
  RETURN 'no_lead' AS matter, fact, review
  UNION
  UNWIND $reviews AS uid
  MATCH (review:Review {uid: uid})-[:PLANNED]->(fact:Action)
  WHERE fact.status = 'completed' AND (fact.assurance IS NULL OR fact.assurance <> 'evidenced')
  RETURN 'unevidenced' AS matter, fact, review
}
WITH DISTINCT matter, fact, review
RETURN matter, fact.uid AS fact, review.uid AS review
ORDER BY matter, fact, review
