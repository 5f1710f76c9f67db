// Which agencies had a part in reviews or commissioned them, other than by leading an action, one row per review.
//
// Parameters
//   $reviews  list of strings  uids of reviews
// Columns
//   review    string           uid of the review
//   agencies  list of strings  uids of the agencies; in no order
// Order: review
CALL () {
  UNWIND $reviews AS uid
  MATCH (review:Review {uid: uid})<-[part:TOOK_PART_IN]-(agency:Agency)
  WHERE part.because IS NULL OR size(part.because) <> 1 OR part.because[0] <> 'leads_action'
  RETURN review, agency
  UNION ALL
  UNWIND $reviews AS uid
  MATCH (review:Review {uid: uid})-[:COMMISSIONED_BY]->(agency:Agency)
  RETURN review, agency
}
WITH review, collect(DISTINCT agency.uid) AS agencies
RETURN review.uid AS review, agencies
ORDER BY review
