// Every fact of the reviews asked for that carries a theme, one row per fact, theme and agency that the fact names.
//
// Parameters
//   $region     string or null   name or uid of a place; it holds everything inside it
//   $kind       string or null   kind of review, as in Review.kinds
//   $from_year  integer or null  first year of reviews; a review without a year is then left out
//   $to_year    integer or null  last year of reviews; a review without a year is then left out
// Columns
//   review       string            uid of the review
//   theme        string            uid of the theme
//   theme_label  string            its name; its slug where the taxonomy lacks it
//   theme_group  string or null    its group
//   fact         string            uid of the finding, missed opportunity, information gap, recommendation or action
//   agency_name  string or null    an agency that missed, held, needed, is asked or leads; null where none is named
// Order: review, fact, theme, agency_name
MATCH (review:Review)
WHERE ($kind IS NULL OR $kind IN review.kinds)
  AND ($from_year IS NULL OR review.year >= $from_year)
  AND ($to_year IS NULL OR review.year <= $to_year)
  AND ($region IS NULL OR EXISTS {
    MATCH (review)-[:IN_REGION]->(:Region)-[:PART_OF*0..6]->(place:Region)
    WHERE place.name = $region OR place.uid = $region
  })
MATCH (review)-[:FOUND|IDENTIFIED|MADE|PLANNED]->(fact)-[:ABOUT]->(theme:Theme)
OPTIONAL MATCH (fact)-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]->()-[:AT*0..1]->(agency:Agency)
WITH DISTINCT review, theme, fact, agency.name AS agency_name
RETURN review.uid AS review, theme.uid AS theme, coalesce(theme.label, theme.slug) AS theme_label, theme.group AS theme_group,
       fact.uid AS fact, agency_name
ORDER BY review, fact, theme, coalesce(agency_name, '')
