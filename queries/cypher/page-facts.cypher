// What facts say and how they stand, one row per fact and review.
//
// Parameters
//   $uids  list of strings  uids of findings, missed opportunities, information gaps, recommendations or actions
// Columns
//   fact               string                   uid of the fact
//   label              string                   its label
//   review             string or null           uid of its review
//   review_title       string or null           title of that review
//   kinds              list of strings or null  kinds of that review
//   year               integer or null          year of that review
//   ref                string or null           printed number
//   section            string or null           heading it stands under
//   stem               string or null           words that introduce it
//   text               string                   the words
//   what               string or null           information gap: the information
//   happened           string or null           failure: ISO date, possibly partial
//   certainty          string or null           failure: explicit or implied
//   consequence        string or null           information gap: what came of it
//   holder_as_said     string or null           information gap: the holder in the document's words
//   recipient_as_said  string or null           information gap: the recipient in the document's words
//   status             string or null           action: how it stands
//   status_certainty   string or null           action: explicit, or implied by the words of a progress note
//   tie_certainty      string or null           action: explicit, or implied, of its tie to its recommendation
//   rag                string or null           action: published colour
//   assurance          string or null           action: claimed, evidenced or not_stated
//   target_text        string or null           action: the target as written
//   target_date        string or null           action: ISO date, month or year
//   progress           string or null           action: the progress cell
// Order: fact, review
CALL () {
  UNWIND [uid IN $uids WHERE uid STARTS WITH 'learning_point:'] AS uid
  MATCH (fact:Finding {uid: uid})
  OPTIONAL MATCH (review:Review)-[:FOUND]->(fact)
  RETURN fact, review, 'Finding' AS label
  UNION
  UNWIND [uid IN $uids WHERE uid STARTS WITH 'missed_opportunity:'] AS uid
  MATCH (fact:MissedOpportunity {uid: uid})
  OPTIONAL MATCH (review:Review)-[:IDENTIFIED]->(fact)
  RETURN fact, review, 'MissedOpportunity' AS label
  UNION
  UNWIND [uid IN $uids WHERE uid STARTS WITH 'information_gap:'] AS uid
  MATCH (fact:InformationGap {uid: uid})
  OPTIONAL MATCH (review:Review)-[:IDENTIFIED]->(fact)
  RETURN fact, review, 'InformationGap' AS label
  UNION
  UNWIND [uid IN $uids WHERE uid STARTS WITH 'recommendation:'] AS uid
  MATCH (fact:Recommendation {uid: uid})
  OPTIONAL MATCH (review:Review)-[:MADE]->(fact)
  RETURN fact, review, 'Recommendation' AS label
  UNION
  UNWIND [uid IN $uids WHERE uid STARTS WITH 'action:'] AS uid
  MATCH (fact:Action {uid: uid})
  OPTIONAL MATCH (review:Review)-[:PLANNED]->(fact)
  RETURN fact, review, 'Action' AS label
}
WITH DISTINCT fact, review, label
RETURN fact.uid AS fact, label, review.uid AS review, review.title AS review_title, review.kinds AS kinds,
       review.year AS year, fact.ref AS ref, fact.section AS section, fact.stem AS stem, fact.text AS text,
       fact.what AS what, fact.`when` AS happened, fact.certainty AS certainty, fact.consequence AS consequence,
       fact.holder_as_said AS holder_as_said, fact.recipient_as_said AS recipient_as_said, fact.status AS status,
       fact.status_certainty AS status_certainty,
       fact.recommendation_certainty AS tie_certainty, fact.rag AS rag, fact.assurance AS assurance,
       fact.target_text AS target_text, fact.target_date AS target_date, fact.progress AS progress
ORDER BY fact, coalesce(review, '')
