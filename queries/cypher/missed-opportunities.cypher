// The missed opportunities of the reviews asked for, one row per review and agency that missed some of them.
// Each list of missed: what was not done, a value of MissedKind; when it happened, an ISO date, possibly partial;
// explicit or implied; whether an information gap tells of the same event; and the uids of all such.
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
//   review       string           uid of the review that saw them
//   year         integer or null  year of that review
//   agency       string or null   uid of the agency; null for those that name none
//   agency_name  string or null   its name
//   missed       list of lists    those that are alike, in the order above
// Order: review, agency
CALL () {
  UNWIND CASE WHEN $agencies IS NULL AND $themes IS NULL THEN [1] ELSE [] END AS _
  MATCH (review:Review)
  WHERE ($kinds IS NULL OR any(kind IN review.kinds WHERE kind IN $kinds))
    AND ($from_year IS NULL OR review.year >= $from_year)
    AND ($to_year IS NULL OR review.year <= $to_year)
    AND ($regions IS NULL OR EXISTS { MATCH (review)-[:IN_REGION]->(place:Region) WHERE place.uid IN $regions })
  MATCH (review)-[:IDENTIFIED]->(missed:MissedOpportunity)
  RETURN review, missed
  UNION ALL
  UNWIND coalesce($agencies, []) AS uid
  MATCH (:Agency {uid: uid})<-[:MISSED_BY]-(missed:MissedOpportunity)<-[:IDENTIFIED]-(review:Review)
  WHERE ($kinds IS NULL OR any(kind IN review.kinds WHERE kind IN $kinds))
    AND ($from_year IS NULL OR review.year >= $from_year)
    AND ($to_year IS NULL OR review.year <= $to_year)
    AND ($regions IS NULL OR EXISTS { MATCH (review)-[:IN_REGION]->(place:Region) WHERE place.uid IN $regions })
    AND ($themes IS NULL OR EXISTS { MATCH (missed)-[:ABOUT]->(theme:Theme) WHERE theme.uid IN $themes })
  RETURN review, missed
  UNION ALL
  UNWIND CASE WHEN $agencies IS NULL THEN coalesce($themes, []) ELSE [] END AS uid
  MATCH (:Theme {uid: uid})<-[:ABOUT]-(missed:MissedOpportunity)<-[:IDENTIFIED]-(review:Review)
  WHERE ($kinds IS NULL OR any(kind IN review.kinds WHERE kind IN $kinds))
    AND ($from_year IS NULL OR review.year >= $from_year)
    AND ($to_year IS NULL OR review.year <= $to_year)
    AND ($regions IS NULL OR EXISTS { MATCH (review)-[:IN_REGION]->(place:Region) WHERE place.uid IN $regions })
  RETURN review, missed
}
WITH DISTINCT review, missed
OPTIONAL MATCH (missed)-[:MISSED_BY]->(agency:Agency)
WITH DISTINCT review, missed, agency
WHERE ($agencies IS NULL OR agency.uid IN $agencies) AND ($sector IS NULL OR agency.sector = $sector)
WITH review, missed, agency, EXISTS { MATCH (missed)<-[:SAME_EVENT]-(:InformationGap) } AS a_gap
ORDER BY missed.uid
WITH review, agency, missed.kind AS kind, missed.`when` AS happened, missed.certainty AS certainty, a_gap,
     collect(missed.uid) AS uids
ORDER BY coalesce(kind, ''), coalesce(happened, ''), coalesce(certainty, ''), a_gap
WITH review, agency, collect([kind, happened, certainty, a_gap, uids]) AS missed
RETURN review.uid AS review, review.year AS year, agency.uid AS agency, agency.name AS agency_name, missed
ORDER BY review, coalesce(agency, '')
