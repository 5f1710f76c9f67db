// Dated notes of progress that say how an action stands, one row per action and note.
//
// Parameters
//   $regions    list of strings or null  uids of places, those inside them too
//   $kinds      list of strings or null  kinds of review, as in Review.kinds
//   $from_year  integer or null          first year of reviews; a review without a year is then left out
//   $to_year    integer or null          last year of reviews; a review without a year is then left out
//   $reviews    list of strings or null  uids of reviews; only those
// Columns
//   action  string  uid of the action
//   update  string  uid of the note
//   date    string  ISO date, possibly partial
//   status  string  how the action stands, as the note says
// Order: action, update
CALL () {
  UNWIND CASE WHEN $reviews IS NULL THEN [1] ELSE [] END AS _
  MATCH (review:Review)
  RETURN review
  UNION ALL
  UNWIND coalesce($reviews, []) AS uid
  MATCH (review:Review {uid: uid})
  RETURN review
}
WITH review
WHERE ($kinds IS NULL OR any(kind IN review.kinds WHERE kind IN $kinds))
  AND ($from_year IS NULL OR review.year >= $from_year)
  AND ($to_year IS NULL OR review.year <= $to_year)
  AND ($regions IS NULL OR EXISTS { MATCH (review)-[:IN_REGION]->(place:Region) WHERE place.uid IN $regions })
MATCH (review)-[:PLANNED]->(action:Action)-[:HAS_UPDATE]->(note:Update)
WHERE note.date IS NOT NULL AND note.status IS NOT NULL
WITH DISTINCT action, note
RETURN action.uid AS action, note.uid AS update, note.date AS date, note.status AS status
ORDER BY action, update
