// One review and its case, one row per place and commissioning board.
//
// Parameters
//   $review  string  uid of the review
// Columns
//   review         string            uid of the review
//   title          string or null    its title
//   reference      string or null    its printed reference
//   kinds          list of strings   its kinds
//   method         string or null    the method it was made by
//   commissioned   string or null    ISO date, possibly partial
//   published      string or null    ISO date, possibly partial
//   year           integer or null   its year
//   year_basis     string or null    incident, reference, commissioned or published
//   subject        string or null    pseudonym
//   harm           string or null    what was done or suffered
//   incident_date  string or null    ISO date, possibly partial
//   age            string or null    as published
//   sex            string or null    as published
//   ethnicity      string or null    as published
//   region         string or null    uid of a place it is in
//   region_name    string or null    its name
//   board          string or null    uid of a board that commissioned it
//   board_name     string or null    its name
// Order: region, board
MATCH (review:Review {uid: $review})
OPTIONAL MATCH (review)-[:CONCERNS]->(matter:Case)
OPTIONAL MATCH (review)-[:IN_REGION]->(region:Region)
OPTIONAL MATCH (review)-[:COMMISSIONED_BY]->(board:Agency)
WITH DISTINCT review, matter, region, board
RETURN review.uid AS review, review.title AS title, review.reference AS reference, review.kinds AS kinds,
       review.method AS method, review.commissioned AS commissioned, review.published AS published,
       review.year AS year, review.year_basis AS year_basis,
       matter.subject AS subject, matter.harm AS harm, matter.incident_date AS incident_date, matter.age AS age,
       matter.sex AS sex, matter.ethnicity AS ethnicity,
       region.uid AS region, region.name AS region_name, board.uid AS board, board.name AS board_name
ORDER BY coalesce(region, ''), coalesce(board, '')
