// Places where the thread from what went wrong to what was done stops, one row per fact. Patterns begin at what is known:
// the embedded engine goes through a whole label where one begins with it.
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
  WHERE NOT EXISTS { MATCH (fact)<-[:RESPONDS_TO]-(:Recommendation) }
    AND NOT EXISTS { MATCH (fact)-[:SAME_EVENT]-()<-[:RESPONDS_TO]-(:Recommendation) }
    AND NOT EXISTS { MATCH (fact)<-[:SAME_EVENT]-(:InformationGap) }
  RETURN 'unanswered' AS matter, fact, review
  UNION
  UNWIND $reviews AS uid
  MATCH (review:Review {uid: uid})
  WHERE EXISTS { MATCH (review)-[:PLANNED]->(:Action) }
  MATCH (review)-[:MADE]->(fact:Recommendation)
  WHERE NOT EXISTS { MATCH (fact)-[:IMPLEMENTED_BY]->(:Action) }
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
