// How often each agency comes up in the reviews asked for, one row per agency and way of coming up.
//
// Parameters
//   $regions    list of strings or null  uids of places, those inside them too
//   $kinds      list of strings or null  kinds of review, as in Review.kinds
//   $from_year  integer or null          first year of reviews; a review without a year is then left out
//   $to_year    integer or null          last year of reviews; a review without a year is then left out
// Columns
//   agency  string   uid of the agency
//   part    string   reviews, held, needed, missed or asked
//   times   integer  reviews that it took part in, or facts that name it so
// Order: agency, part
CALL () {
  MATCH (review:Review)
  WHERE ($kinds IS NULL OR any(kind IN review.kinds WHERE kind IN $kinds))
    AND ($from_year IS NULL OR review.year >= $from_year)
    AND ($to_year IS NULL OR review.year <= $to_year)
    AND ($regions IS NULL OR EXISTS { MATCH (review)-[:IN_REGION]->(place:Region) WHERE place.uid IN $regions })
  MATCH (agency:Agency)-[:TOOK_PART_IN]->(review)
  RETURN agency, 'reviews' AS part, count(DISTINCT review) AS times
  UNION ALL
  MATCH (review:Review)
  WHERE ($kinds IS NULL OR any(kind IN review.kinds WHERE kind IN $kinds))
    AND ($from_year IS NULL OR review.year >= $from_year)
    AND ($to_year IS NULL OR review.year <= $to_year)
    AND ($regions IS NULL OR EXISTS { MATCH (review)-[:IN_REGION]->(place:Region) WHERE place.uid IN $regions })
  MATCH (review)-[:IDENTIFIED]->(gap:InformationGap)-[:HELD_BY]->(agency:Agency)
  RETURN agency, 'held' AS part, count(DISTINCT gap) AS times
  UNION ALL
  MATCH (review:Review)
  WHERE ($kinds IS NULL OR any(kind IN review.kinds WHERE kind IN $kinds))
    AND ($from_year IS NULL OR review.year >= $from_year)
    AND ($to_year IS NULL OR review.year <= $to_year)
    AND ($regions IS NULL OR EXISTS { MATCH (review)-[:IN_REGION]->(place:Region) WHERE place.uid IN $regions })
  MATCH (review)-[:IDENTIFIED]->(gap:InformationGap)-[:NEEDED_BY]->(agency:Agency)
  RETURN agency, 'needed' AS part, count(DISTINCT gap) AS times
  UNION ALL
  MATCH (review:Review)
  WHERE ($kinds IS NULL OR any(kind IN review.kinds WHERE kind IN $kinds))
    AND ($from_year IS NULL OR review.year >= $from_year)
    AND ($to_year IS NULL OR review.year <= $to_year)
    AND ($regions IS NULL OR EXISTS { MATCH (review)-[:IN_REGION]->(place:Region) WHERE place.uid IN $regions })
  MATCH (review)-[:IDENTIFIED]->(missed:MissedOpportunity)-[:MISSED_BY]->(agency:Agency)
  RETURN agency, 'missed' AS part, count(DISTINCT missed) AS times
  UNION ALL
  MATCH (review:Review)
  WHERE ($kinds IS NULL OR any(kind IN review.kinds WHERE kind IN $kinds))
    AND ($from_year IS NULL OR review.year >= $from_year)
    AND ($to_year IS NULL OR review.year <= $to_year)
    AND ($regions IS NULL OR EXISTS { MATCH (review)-[:IN_REGION]->(place:Region) WHERE place.uid IN $regions })
  MATCH (review)-[:MADE]->(recommendation:Recommendation)-[:ADDRESSED_TO]->(agency:Agency)
  RETURN agency, 'asked' AS part, count(DISTINCT recommendation) AS times
}
WITH agency, part, times
RETURN agency.uid AS agency, part, times
ORDER BY agency, part
