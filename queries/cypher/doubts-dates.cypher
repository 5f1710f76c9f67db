// Actions whose target cannot be put on a day, or lies before their review.
//
// Parameters
//   none
// Columns
//   action       string            uid of the action
//   text         string            its words
//   target_text  string or null    the target as published
//   target_date  string or null    the target as understood: ISO, possibly partial
//   year         integer or null   the year its review is known by
// Order: action
MATCH (review:Review)-[:PLANNED]->(action:Action)
WHERE (action.target_text IS NOT NULL AND action.target_date IS NULL)
   OR (action.target_date IS NOT NULL AND review.year IS NOT NULL
       AND toInteger(substring(action.target_date, 0, 4)) < review.year)
RETURN action.uid AS action, min(action.text) AS text, min(action.target_text) AS target_text,
       min(action.target_date) AS target_date, max(review.year) AS year
ORDER BY action
