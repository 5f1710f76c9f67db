// The actions that a list may show, one row per review, each with what a list is sorted and counted by; no passages.
// Each list of actions: uid, printed number, how it stands, certainty of that, colour, claimed, evidenced or not_stated,
// target as ISO date, month or year, target as written, and the names of those who lead it, in order: agencies, or roles
// of which no agency is known.
//
// Parameters
//   $regions    list of strings or null  uids of places, those inside them too
//   $kinds      list of strings or null  kinds of review, as in Review.kinds
//   $from_year  integer or null          first year of reviews; a review without a year is then left out
//   $to_year    integer or null          last year of reviews; a review without a year is then left out
//   $agencies   list of strings or null  uids of agencies; only what names one of them
//   $sector     string or null           sector; only what names an agency of it
//   $themes     list of strings or null  uids of themes; only what carries one of them
//   $reviews    list of strings or null  uids of reviews; only those
//   $contains   string or null           small letters that the action's words hold
// Columns
//   review   string          uid of the review
//   title    string or null  its title
//   actions  list of lists   the actions that it planned, in the order above
// Order: review
CALL () {
  MATCH (review:Review)
  WHERE $agencies IS NULL AND $themes IS NULL
    AND ($kinds IS NULL OR any(kind IN review.kinds WHERE kind IN $kinds))
    AND ($from_year IS NULL OR review.year >= $from_year)
    AND ($to_year IS NULL OR review.year <= $to_year)
    AND ($regions IS NULL OR EXISTS { MATCH (review)-[:IN_REGION]->(place:Region) WHERE place.uid IN $regions })
    AND ($reviews IS NULL OR review.uid IN $reviews)
  MATCH (review)-[:PLANNED]->(action:Action)
  RETURN review, action
  UNION ALL
  UNWIND coalesce($agencies, []) AS uid
  MATCH (:Agency {uid: uid})<-[:AT*0..1]-()<-[:LED_BY]-(action:Action)<-[:PLANNED]-(review:Review)
  WHERE ($kinds IS NULL OR any(kind IN review.kinds WHERE kind IN $kinds))
    AND ($from_year IS NULL OR review.year >= $from_year)
    AND ($to_year IS NULL OR review.year <= $to_year)
    AND ($regions IS NULL OR EXISTS { MATCH (review)-[:IN_REGION]->(place:Region) WHERE place.uid IN $regions })
    AND ($reviews IS NULL OR review.uid IN $reviews)
    AND ($themes IS NULL OR EXISTS { MATCH (action)-[:ABOUT]->(theme:Theme) WHERE theme.uid IN $themes })
  RETURN review, action
  UNION ALL
  UNWIND CASE WHEN $agencies IS NULL THEN coalesce($themes, []) ELSE [] END AS uid
  MATCH (:Theme {uid: uid})<-[:ABOUT]-(action:Action)<-[:PLANNED]-(review:Review)
  WHERE ($kinds IS NULL OR any(kind IN review.kinds WHERE kind IN $kinds))
    AND ($from_year IS NULL OR review.year >= $from_year)
    AND ($to_year IS NULL OR review.year <= $to_year)
    AND ($regions IS NULL OR EXISTS { MATCH (review)-[:IN_REGION]->(place:Region) WHERE place.uid IN $regions })
    AND ($reviews IS NULL OR review.uid IN $reviews)
  RETURN review, action
}
WITH DISTINCT review, action
WHERE ($contains IS NULL OR toLower(action.text) CONTAINS $contains)
  AND ($sector IS NULL OR EXISTS {
    MATCH (action)-[:LED_BY]->()-[:AT*0..1]->(named:Agency)
    WHERE ($agencies IS NULL OR named.uid IN $agencies) AND named.sector = $sector
  })
OPTIONAL MATCH (action)-[:LED_BY]->(lead)
OPTIONAL MATCH (lead)-[:AT]->(agency:Agency)
WITH DISTINCT review, action, coalesce(agency.name, lead.name, lead.title) AS name
ORDER BY name
WITH review, action, collect(name) AS names
ORDER BY action.uid
WITH review, collect([action.uid, action.ref, action.status, action.status_certainty, action.rag, action.assurance,
                      action.target_date, action.target_text, names]) AS actions
RETURN review.uid AS review, review.title AS title, actions
ORDER BY review
