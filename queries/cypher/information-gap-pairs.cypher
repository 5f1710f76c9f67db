// Every information gap of the reviews asked for, one row per gap and pair of ends; an end that names no agency is null.
//
// Parameters
//   $region     string or null   name or uid of a place; it holds everything inside it
//   $kind       string or null   kind of review, as in Review.kinds
//   $from_year  integer or null  first year of reviews; a review without a year is then left out
//   $to_year    integer or null  last year of reviews; a review without a year is then left out
// Columns
//   gap                string            uid of the information gap
//   review             string            uid of the review that found it
//   review_title       string            title of the review
//   text               string            the words that say it
//   what               string or null    the information
//   certainty          string or null    explicit or implied
//   holder             string or null    uid of the agency that held the information
//   holder_name        string or null    its name
//   holder_as_said     string or null    the holder in the document's words, where no agency is named
//   recipient          string or null    uid of the agency that needed it
//   recipient_name     string or null    its name
//   recipient_as_said  string or null    the recipient in the document's words, where no agency is named
// Order: gap, review, holder, recipient
MATCH (review:Review)
WHERE ($kind IS NULL OR $kind IN review.kinds)
  AND ($from_year IS NULL OR review.year >= $from_year)
  AND ($to_year IS NULL OR review.year <= $to_year)
  AND ($region IS NULL OR EXISTS {
    MATCH (review)-[:IN_REGION]->(:Region)-[:PART_OF*0..6]->(place:Region)
    WHERE place.name = $region OR place.uid = $region
  })
MATCH (review)-[:IDENTIFIED]->(gap:InformationGap)
OPTIONAL MATCH (gap)-[:HELD_BY]->(holder:Agency)
OPTIONAL MATCH (gap)-[:NEEDED_BY]->(recipient:Agency)
WITH DISTINCT review, gap, holder, recipient
RETURN gap.uid AS gap, review.uid AS review, review.title AS review_title, gap.text AS text, gap.what AS what,
       gap.certainty AS certainty,
       holder.uid AS holder, holder.name AS holder_name, gap.holder_as_said AS holder_as_said,
       recipient.uid AS recipient, recipient.name AS recipient_name, gap.recipient_as_said AS recipient_as_said
ORDER BY gap, review, coalesce(holder, ''), coalesce(recipient, '')
