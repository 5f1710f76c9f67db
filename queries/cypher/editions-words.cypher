// The words and leads of each action of the reviews asked for, one row per action and document that states it.
// An action names the agencies that lead it as the newest document has them.
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
// Columns
//   action         string                   uid of the action
//   document       string                   uid of the document
//   text           string or null           the words of the action, as this document prints them
//   lead_agencies  list of strings or null  names of the agencies that lead it, as this document says
//   lead_roles     list of strings or null  titles of the roles that lead it, as this document says
// Order: action, document
CALL () {
  UNWIND CASE WHEN $agencies IS NULL AND $themes IS NULL THEN [1] ELSE [] END AS _
  MATCH (review:Review)
  WHERE ($kinds IS NULL OR any(kind IN review.kinds WHERE kind IN $kinds))
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
WHERE $sector IS NULL OR EXISTS {
  MATCH (action)-[:LED_BY]->()-[:AT*0..1]->(named:Agency)
  WHERE ($agencies IS NULL OR named.uid IN $agencies) AND named.sector = $sector
}
MATCH (action)-[stated:STATED_IN]->(document:Document)
RETURN action.uid AS action, document.uid AS document, stated.text AS text, stated.lead_agencies AS lead_agencies,
       stated.lead_roles AS lead_roles
ORDER BY action, document
