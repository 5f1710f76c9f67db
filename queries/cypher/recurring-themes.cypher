// Every fact of the reviews asked for that carries a theme, one row per review with all its themes and their facts.
// Rows are as few as this because sending each fact by itself takes most of the time of a large graph.
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
//   review    string         uid of the review
//   carrying  list of lists  uid of a theme, and a list of the uids of the facts that carry it; in no order
// Order: review
CALL () {
  UNWIND CASE WHEN $agencies IS NULL AND $themes IS NULL THEN [1] ELSE [] END AS _
  MATCH (review:Review)
  WHERE ($kinds IS NULL OR any(kind IN review.kinds WHERE kind IN $kinds))
    AND ($from_year IS NULL OR review.year >= $from_year)
    AND ($to_year IS NULL OR review.year <= $to_year)
    AND ($regions IS NULL OR EXISTS { MATCH (review)-[:IN_REGION]->(place:Region) WHERE place.uid IN $regions })
  MATCH (review)-[:FOUND|IDENTIFIED|MADE|PLANNED]->(fact)-[:ABOUT]->(theme:Theme)
  WHERE ($sector IS NULL OR EXISTS {
    MATCH (fact)-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]->()-[:AT*0..1]->(named:Agency)
    WHERE named.sector = $sector
  })
  RETURN review, fact, theme
  UNION ALL
  UNWIND coalesce($themes, []) AS uid
  MATCH (theme:Theme {uid: uid})<-[:ABOUT]-(fact)<-[:FOUND|IDENTIFIED|MADE|PLANNED]-(review:Review)
  WHERE $agencies IS NULL
    AND ($kinds IS NULL OR any(kind IN review.kinds WHERE kind IN $kinds))
    AND ($from_year IS NULL OR review.year >= $from_year)
    AND ($to_year IS NULL OR review.year <= $to_year)
    AND ($regions IS NULL OR EXISTS { MATCH (review)-[:IN_REGION]->(place:Region) WHERE place.uid IN $regions })
    AND ($sector IS NULL OR EXISTS {
    MATCH (fact)-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]->()-[:AT*0..1]->(named:Agency)
    WHERE named.sector = $sector
  })
  RETURN review, fact, theme
  UNION ALL
  UNWIND coalesce($agencies, []) AS uid
  MATCH (named:Agency {uid: uid})<-[:AT*0..1]-()<-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]-(fact)
  WHERE $sector IS NULL OR named.sector = $sector
  MATCH (fact)<-[:FOUND|IDENTIFIED|MADE|PLANNED]-(review:Review)
  WHERE ($kinds IS NULL OR any(kind IN review.kinds WHERE kind IN $kinds))
    AND ($from_year IS NULL OR review.year >= $from_year)
    AND ($to_year IS NULL OR review.year <= $to_year)
    AND ($regions IS NULL OR EXISTS { MATCH (review)-[:IN_REGION]->(place:Region) WHERE place.uid IN $regions })
  MATCH (fact)-[:ABOUT]->(theme:Theme)
  WHERE $themes IS NULL OR theme.uid IN $themes
  RETURN review, fact, theme
}
WITH review, theme, collect(DISTINCT fact.uid) AS facts
RETURN review.uid AS review, collect([theme.uid, facts]) AS carrying
ORDER BY review
