// The two ends of every information gap of the reviews asked for; an end that names no agency is null.
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
//   gap               string          uid of the information gap
//   review            string          uid of the review that found it
//   holder            string or null  uid of the agency that held the information
//   holder_name       string or null  its name
//   holder_sector     string or null  its sector
//   recipient         string or null  uid of the agency that needed it
//   recipient_name    string or null  its name
//   recipient_sector  string or null  its sector
// Order: gap, review, holder, recipient
MATCH (review:Review)
WHERE ($kinds IS NULL OR any(kind IN review.kinds WHERE kind IN $kinds))
  AND ($from_year IS NULL OR review.year >= $from_year)
  AND ($to_year IS NULL OR review.year <= $to_year)
  AND ($regions IS NULL OR EXISTS { MATCH (review)-[:IN_REGION]->(place:Region) WHERE place.uid IN $regions })
MATCH (review)-[:IDENTIFIED]->(gap:InformationGap)
WHERE ($themes IS NULL OR EXISTS { MATCH (gap)-[:ABOUT]->(theme:Theme) WHERE theme.uid IN $themes })
  AND (($agencies IS NULL AND $sector IS NULL) OR EXISTS {
    MATCH (gap)-[:HELD_BY|NEEDED_BY]->(named:Agency)
    WHERE ($agencies IS NULL OR named.uid IN $agencies) AND ($sector IS NULL OR named.sector = $sector)
  })
OPTIONAL MATCH (gap)-[:HELD_BY]->(holder:Agency)
OPTIONAL MATCH (gap)-[:NEEDED_BY]->(recipient:Agency)
WITH DISTINCT review, gap, holder, recipient
RETURN gap.uid AS gap, review.uid AS review,
       holder.uid AS holder, holder.name AS holder_name, holder.sector AS holder_sector,
       recipient.uid AS recipient, recipient.name AS recipient_name, recipient.sector AS recipient_sector
ORDER BY gap, review, coalesce(holder, ''), coalesce(recipient, '')
