// How the actions of the reviews asked for stand, one row for all that stand alike.
//
// Parameters
//   $regions    list of strings or null  uids of places, those inside them too
//   $kinds      list of strings or null  kinds of review, as in Review.kinds
//   $from_year  integer or null          first year of reviews; a review without a year is then left out
//   $to_year    integer or null          last year of reviews; a review without a year is then left out
//   $agencies   list of strings or null  uids of agencies; only what names one of them
//   $sector     string or null           sector; only what names an agency of it
//   $themes     list of strings or null  uids of themes; only what carries one of them
// Columns
//   status     string or null   as the newest document says
//   certainty  string or null   of the status: explicit, or implied by the words of a progress note
//   assurance  string or null   claimed, evidenced or not_stated
//   actions    list of strings  uids of the actions, in order
//   targets    list of strings  the target of each of them: ISO date, month or year; empty where there is none
// Order: status, certainty, assurance
CALL () {
  UNWIND CASE WHEN $agencies IS NULL AND $themes IS NULL THEN [1] ELSE [] END AS _
  MATCH (review:Review)
  WHERE ($kinds IS NULL OR any(kind IN review.kinds WHERE kind IN $kinds))
    AND ($from_year IS NULL OR review.year >= $from_year)
    AND ($to_year IS NULL OR review.year <= $to_year)
    AND ($regions IS NULL OR EXISTS { MATCH (review)-[:IN_REGION]->(place:Region) WHERE place.uid IN $regions })
  MATCH (review)-[:PLANNED]->(action:Action)
  RETURN review, action
  UNION ALL
  UNWIND coalesce($agencies, []) AS uid
  MATCH (:Agency {uid: uid})<-[:AT*0..1]-()<-[:LED_BY]-(action:Action)<-[:PLANNED]-(review:Review)
  WHERE ($kinds IS NULL OR any(kind IN review.kinds WHERE kind IN $kinds))
    AND ($from_year IS NULL OR review.year >= $from_year)
    AND ($to_year IS NULL OR review.year <= $to_year)
    AND ($regions IS NULL OR EXISTS { MATCH (review)-[:IN_REGION]->(place:Region) WHERE place.uid IN $regions })
    AND ($themes IS NULL OR EXISTS { MATCH (action)-[:ABOUT]->(theme:Theme) WHERE theme.uid IN $themes })
  RETURN review, action
  UNION ALL
  UNWIND CASE WHEN $agencies IS NULL THEN coalesce($themes, []) ELSE [] END AS uid
  MATCH (:Theme {uid: uid})<-[:ABOUT]-(action:Action)<-[:PLANNED]-(review:Review)
  WHERE ($kinds IS NULL OR any(kind IN review.kinds WHERE kind IN $kinds))
    AND ($from_year IS NULL OR review.year >= $from_year)
    AND ($to_year IS NULL OR review.year <= $to_year)
    AND ($regions IS NULL OR EXISTS { MATCH (review)-[:IN_REGION]->(place:Region) WHERE place.uid IN $regions })
  RETURN review, action
}
WITH DISTINCT action
WHERE $sector IS NULL OR EXISTS {
  MATCH (action)-[:LED_BY]->()-[:AT*0..1]->(named:Agency)
  WHERE ($agencies IS NULL OR named.uid IN $agencies) AND named.sector = $sector
}
WITH action
ORDER BY action.uid
WITH action.status AS status, action.status_certainty AS certainty, action.assurance AS assurance,
     collect(action.uid) AS actions, collect(coalesce(action.target_date, '')) AS targets
RETURN status, certainty, assurance, actions, targets
ORDER BY coalesce(status, ''), coalesce(certainty, ''), coalesce(assurance, '')
