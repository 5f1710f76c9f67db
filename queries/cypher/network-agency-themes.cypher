// Which agencies the facts about a theme name, one row per review, theme and agency, for the reviews asked for.
// An agency leads an action itself or through a role.
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
//   theme        string          uid of the theme
//   theme_label  string          its name; its slug where the taxonomy lacks it
//   agency       string          uid of an agency that missed, held, needed, is asked or leads
//   agency_name  string          its name
//   sector       string or null  its sector
// Order: review, theme, agency
MATCH (review:Review)
WHERE ($kinds IS NULL OR any(kind IN review.kinds WHERE kind IN $kinds))
  AND ($from_year IS NULL OR review.year >= $from_year)
  AND ($to_year IS NULL OR review.year <= $to_year)
  AND ($regions IS NULL OR EXISTS { MATCH (review)-[:IN_REGION]->(place:Region) WHERE place.uid IN $regions })
MATCH (review)-[:FOUND|IDENTIFIED|MADE|PLANNED]->(fact)-[:ABOUT]->(theme:Theme)
WHERE $themes IS NULL OR theme.uid IN $themes
MATCH (fact)-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]->()-[:AT*0..1]->(agency:Agency)
WHERE ($agencies IS NULL OR agency.uid IN $agencies) AND ($sector IS NULL OR agency.sector = $sector)
WITH DISTINCT review, theme, agency
RETURN review.uid AS review, theme.uid AS theme, coalesce(theme.label, theme.slug) AS theme_label,
       agency.uid AS agency, agency.name AS agency_name, agency.sector AS sector
ORDER BY review, theme, agency
