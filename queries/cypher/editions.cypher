// What each document says of the actions of the reviews asked for, one row per review and document that states some.
// An action names the agencies that lead it as the newest document has them.
// Each list of said: how they stand; whether that is explicit or implied by the words of a progress note; colour;
// claimed, evidenced or not_stated, of its progress note; whether it has words for the status, or a progress note; uids
// of the actions; the target of each as written, and as ISO date, month or year, empty where there is none.
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
//   review    string         uid of the review that planned them
//   document  string         uid of the document
//   said      list of lists  what it says alike of some actions, in the order above
// Order: review, document
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
WITH review, document, action, stated
ORDER BY action.uid
WITH review, document, stated.status AS status, stated.status_certainty AS certainty, stated.rag AS rag,
     stated.assurance AS assurance, (stated.status_text IS NOT NULL OR stated.progress IS NOT NULL) AS told,
     collect(action.uid) AS actions, collect(coalesce(stated.target_text, '')) AS texts,
     collect(coalesce(stated.target_date, '')) AS dates
ORDER BY coalesce(status, ''), coalesce(certainty, ''), coalesce(rag, ''), coalesce(assurance, ''), told
WITH review, document, collect([status, certainty, rag, assurance, told, actions, texts, dates]) AS said
RETURN review.uid AS review, document.uid AS document, said
ORDER BY review, document
