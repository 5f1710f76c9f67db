// Agencies with how often each comes up.
//
// Parameters
//   none
// Columns
//   agency   string           uid of the agency
//   name     string           its name
//   sector   string or null   its sector
//   reviews  integer          reviews that it took part in
//   held     integer          information gaps in which it held what another needed
//   needed   integer          information gaps in which it needed what another held
//   asked    integer          recommendations addressed to it
//   leads    integer          actions that it leads itself or through a role
// Order: name, agency
MATCH (agency:Agency)
OPTIONAL MATCH (agency)-[:TOOK_PART_IN]->(review:Review)
WITH agency, count(DISTINCT review) AS reviews
OPTIONAL MATCH (held:InformationGap)-[:HELD_BY]->(agency)
WITH agency, reviews, count(DISTINCT held) AS held
OPTIONAL MATCH (needed:InformationGap)-[:NEEDED_BY]->(agency)
WITH agency, reviews, held, count(DISTINCT needed) AS needed
OPTIONAL MATCH (recommendation:Recommendation)-[:ADDRESSED_TO]->(agency)
WITH agency, reviews, held, needed, count(DISTINCT recommendation) AS asked
OPTIONAL MATCH (action:Action)-[:LED_BY]->()-[:AT*0..1]->(agency)
WITH agency, reviews, held, needed, asked, count(DISTINCT action) AS leads
RETURN agency.uid AS agency, agency.name AS name, agency.sector AS sector, reviews, held, needed, asked, leads
ORDER BY name, agency
