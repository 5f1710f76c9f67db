// Every recommendation of the reviews asked for, one row per review with all of them.
// Rows are as few as this because sending each recommendation by itself takes most of the time of a large graph.
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
//   review        string           uid of the review
//   review_title  string or null   its title
//   year          integer or null  its year
//   said          list of lists    uid, stem or null and text of each, and lists of uid and name of an agency it asks, or nulls
// Order: review
CALL () {
  UNWIND CASE WHEN $agencies IS NULL THEN [1] ELSE [] END AS _
  MATCH (review:Review)
  WHERE ($kinds IS NULL OR any(kind IN review.kinds WHERE kind IN $kinds))
    AND ($from_year IS NULL OR review.year >= $from_year)
    AND ($to_year IS NULL OR review.year <= $to_year)
    AND ($regions IS NULL OR EXISTS { MATCH (review)-[:IN_REGION]->(place:Region) WHERE place.uid IN $regions })
  MATCH (review)-[:MADE]->(recommendation:Recommendation)
  WHERE $sector IS NULL OR EXISTS {
    MATCH (recommendation)-[:ADDRESSED_TO]->(named:Agency) WHERE named.sector = $sector
  }
  RETURN review, recommendation
  UNION ALL
  UNWIND coalesce($agencies, []) AS uid
  MATCH (named:Agency {uid: uid})<-[:ADDRESSED_TO]-(recommendation:Recommendation)<-[:MADE]-(review:Review)
  WHERE ($sector IS NULL OR named.sector = $sector)
    AND ($kinds IS NULL OR any(kind IN review.kinds WHERE kind IN $kinds))
    AND ($from_year IS NULL OR review.year >= $from_year)
    AND ($to_year IS NULL OR review.year <= $to_year)
    AND ($regions IS NULL OR EXISTS { MATCH (review)-[:IN_REGION]->(place:Region) WHERE place.uid IN $regions })
  RETURN review, recommendation
}
WITH DISTINCT review, recommendation
WHERE $themes IS NULL OR EXISTS { MATCH (recommendation)-[:ABOUT]->(theme:Theme) WHERE theme.uid IN $themes }
OPTIONAL MATCH (recommendation)-[:ADDRESSED_TO]->(agency:Agency)
WITH DISTINCT review, recommendation, agency
WITH review, recommendation, agency
ORDER BY recommendation.uid, coalesce(agency.uid, '')
WITH review, recommendation, collect([agency.uid, agency.name]) AS asked
RETURN review.uid AS review, review.title AS review_title, review.year AS year,
       collect([recommendation.uid, recommendation.stem, recommendation.text, asked]) AS said
ORDER BY review
