// The actions of the reviews asked for, by the agencies that lead them or whose roles do, one row per review.
// Each list of leads: uid, name and sector of the agency, all null for the actions that none leads, and their uids. How
// each stands is another statement's, so that an action that several agencies lead is told once.
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
//   review  string         uid of the review
//   leads   list of lists  those that one agency leads, in the order above
// Order: review
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
OPTIONAL MATCH (action)-[:LED_BY]->()-[:AT*0..1]->(agency:Agency)
WITH DISTINCT review, action, agency
WHERE ($agencies IS NULL OR agency.uid IN $agencies) AND ($sector IS NULL OR agency.sector = $sector)
WITH review, agency, action.uid AS action
ORDER BY action
WITH review, agency, collect(action) AS actions
ORDER BY coalesce(agency.uid, '')
WITH review, collect([agency.uid, agency.name, agency.sector, actions]) AS leads
RETURN review.uid AS review, leads
ORDER BY review
