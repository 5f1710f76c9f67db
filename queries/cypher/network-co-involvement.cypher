// Which agencies took part in which of the reviews asked for, one row per review and agency. Agency and sector choose
// the reviews in which such an agency took part, and theme those with a fact about it; all who took part then count.
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
//   review       string          uid of the review
//   agency       string          uid of an agency that took part in it
//   agency_name  string          its name
//   sector       string or null  its sector
// Order: review, agency
CALL () {
  UNWIND CASE WHEN $agencies IS NULL THEN [1] ELSE [] END AS _
  MATCH (review:Review)
  WHERE ($kinds IS NULL OR any(kind IN review.kinds WHERE kind IN $kinds))
    AND ($from_year IS NULL OR review.year >= $from_year)
    AND ($to_year IS NULL OR review.year <= $to_year)
    AND ($regions IS NULL OR EXISTS { MATCH (review)-[:IN_REGION]->(place:Region) WHERE place.uid IN $regions })
  RETURN review
  UNION
  UNWIND coalesce($agencies, []) AS uid
  MATCH (named:Agency {uid: uid})-[:TOOK_PART_IN]->(review:Review)
  WHERE ($sector IS NULL OR named.sector = $sector)
    AND ($kinds IS NULL OR any(kind IN review.kinds WHERE kind IN $kinds))
    AND ($from_year IS NULL OR review.year >= $from_year)
    AND ($to_year IS NULL OR review.year <= $to_year)
    AND ($regions IS NULL OR EXISTS { MATCH (review)-[:IN_REGION]->(place:Region) WHERE place.uid IN $regions })
  RETURN review
}
WITH review
WHERE ($agencies IS NOT NULL OR $sector IS NULL OR EXISTS {
    MATCH (review)<-[:TOOK_PART_IN]-(named:Agency) WHERE named.sector = $sector
  })
  AND ($themes IS NULL OR EXISTS {
    MATCH (review)-[:FOUND|IDENTIFIED|MADE|PLANNED]->()-[:ABOUT]->(theme:Theme) WHERE theme.uid IN $themes
  })
MATCH (review)<-[:TOOK_PART_IN]-(agency:Agency)
WITH DISTINCT review, agency
RETURN review.uid AS review, agency.uid AS agency, agency.name AS agency_name, agency.sector AS sector
ORDER BY review, agency
