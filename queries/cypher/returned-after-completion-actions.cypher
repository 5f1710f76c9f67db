// The completed actions of the reviews asked for that carry a theme, one row per review with all of them.
//
// Parameters
//   $regions    list of strings or null  uids of places, those inside them too
//   $kinds      list of strings or null  kinds of review, as in Review.kinds
//   $from_year  integer or null          first year of reviews; a review without a year is then left out
//   $to_year    integer or null          last year of reviews; a review without a year is then left out
//   $agencies   list of strings or null  uids of agencies; only what names one of them
//   $sector     string or null           sector; only what names an agency of it
//   $themes     list of strings or null  uids of themes; only what carries one of them
//   $named      boolean                  whether agencies are wanted where none is asked for
// Columns
//   review  string         uid of the review that planned them
//   done    list of lists  theme, action, assurance, certainty, agency that leads it or null; in no order, some repeated
// Order: review
CALL () {
  UNWIND CASE WHEN $agencies IS NULL THEN [1] ELSE [] END AS _
  MATCH (review:Review)
  WHERE ($kinds IS NULL OR any(kind IN review.kinds WHERE kind IN $kinds))
    AND ($from_year IS NULL OR review.year >= $from_year)
    AND ($to_year IS NULL OR review.year <= $to_year)
    AND ($regions IS NULL OR EXISTS { MATCH (review)-[:IN_REGION]->(place:Region) WHERE place.uid IN $regions })
  MATCH (review)-[:PLANNED]->(action:Action)-[:ABOUT]->(theme:Theme)
  WHERE action.status = 'completed' AND ($themes IS NULL OR theme.uid IN $themes)
  OPTIONAL MATCH (action)-[:LED_BY]->()-[:AT*0..1]->(agency:Agency)
  WHERE $named OR $sector IS NOT NULL
  WITH review, action, theme, agency
  WHERE $sector IS NULL OR agency.sector = $sector
  RETURN review, action, theme, agency
  UNION ALL
  UNWIND coalesce($agencies, []) AS uid
  MATCH (agency:Agency {uid: uid})<-[:AT*0..1]-()<-[:LED_BY]-(action:Action)<-[:PLANNED]-(review:Review)
  WHERE action.status = 'completed' AND ($sector IS NULL OR agency.sector = $sector)
    AND ($kinds IS NULL OR any(kind IN review.kinds WHERE kind IN $kinds))
    AND ($from_year IS NULL OR review.year >= $from_year)
    AND ($to_year IS NULL OR review.year <= $to_year)
    AND ($regions IS NULL OR EXISTS { MATCH (review)-[:IN_REGION]->(place:Region) WHERE place.uid IN $regions })
  MATCH (action)-[:ABOUT]->(theme:Theme)
  WHERE $themes IS NULL OR theme.uid IN $themes
  RETURN review, action, theme, agency
}
RETURN review.uid AS review,
       collect([theme.uid, action.uid, action.assurance, action.status_certainty, agency.uid]) AS done
ORDER BY review
