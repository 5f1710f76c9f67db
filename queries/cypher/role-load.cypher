// The actions of the reviews asked for, one row per role that leads some of them and agency of the role.
// Those that agencies lead stand in one row without a role, and those that nobody leads in another.
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
//   role         string or null   uid of the role; null for those that an agency leads, or nobody
//   title        string or null   the role's title
//   agency       string or null   uid of the role's agency; null where none is named
//   agency_name  string or null   its name
//   led          boolean          whether anybody leads them
//   actions      list of strings  uids of the actions, in order
//   reviews      list of strings  uids of the reviews that planned them, in order
// Order: role, agency, led
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
OPTIONAL MATCH (action)-[:LED_BY]->(lead)
OPTIONAL MATCH (lead)-[:AT*0..1]->(agency:Agency)
WITH DISTINCT review, action, lead, agency
WHERE ($agencies IS NULL OR agency.uid IN $agencies) AND ($sector IS NULL OR agency.sector = $sector)
WITH CASE WHEN lead:Role THEN lead ELSE null END AS role, CASE WHEN lead:Role THEN agency ELSE null END AS agency,
     lead IS NOT NULL AS led, action.uid AS action, review.uid AS review
ORDER BY action, review
WITH role, agency, led, collect(DISTINCT action) AS actions, collect(DISTINCT review) AS reviews
RETURN role.uid AS role, role.title AS title, agency.uid AS agency, agency.name AS agency_name, led, actions, reviews
ORDER BY coalesce(role, ''), coalesce(agency, ''), led
