// Every action of the reviews asked for, one row per action and agency that leads it, itself or through a role.
// What is overdue is worked out from these rows, because a date may be only a month or a year.
//
// Parameters
//   $region     string or null   name or uid of a place; it holds everything inside it
//   $kind       string or null   kind of review, as in Review.kinds
//   $from_year  integer or null  first year of reviews; a review without a year is then left out
//   $to_year    integer or null  last year of reviews; a review without a year is then left out
// Columns
//   action        string            uid of the action
//   review        string            uid of the review that planned it
//   review_title  string            title of the review
//   status        string            as the newest document says
//   certainty     string or null    of the status: explicit, or implied by the words of a progress note
//   target_date   string or null    ISO date, month or year
//   assurance     string or null    claimed, evidenced or not_stated
//   agency        string or null    uid of an agency that leads it; null where none is named
//   agency_name   string or null    its name
//   sector        string or null    its sector
// Order: action, review, agency
MATCH (review:Review)
WHERE ($kind IS NULL OR $kind IN review.kinds)
  AND ($from_year IS NULL OR review.year >= $from_year)
  AND ($to_year IS NULL OR review.year <= $to_year)
  AND ($region IS NULL OR EXISTS {
    MATCH (review)-[:IN_REGION]->(:Region)-[:PART_OF*0..6]->(place:Region)
    WHERE place.name = $region OR place.uid = $region
  })
MATCH (review)-[:PLANNED]->(action:Action)
OPTIONAL MATCH (action)-[:LED_BY]->()-[:AT*0..1]->(agency:Agency)
WITH DISTINCT review, action, agency
RETURN action.uid AS action, review.uid AS review, review.title AS review_title, action.status AS status,
       action.status_certainty AS certainty, action.target_date AS target_date, action.assurance AS assurance,
       agency.uid AS agency, agency.name AS agency_name, agency.sector AS sector
ORDER BY action, review, coalesce(agency, '')
