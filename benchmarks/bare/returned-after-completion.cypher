// Themes that returned after completion: completed actions, failures and recommendations by theme. Pairing comes on top.
CALL () {
  MATCH (review:Review)-[:PLANNED]->(fact:Action)-[:ABOUT]->(theme:Theme)
  WHERE fact.status = 'completed'
  RETURN review, fact, theme
  UNION ALL
  MATCH (review:Review)-[:FOUND|IDENTIFIED|MADE]->(fact)-[:ABOUT]->(theme:Theme)
  RETURN review, fact, theme
}
OPTIONAL MATCH (review)-[:IN_REGION]->(place:Region)
OPTIONAL MATCH (gap:InformationGap)-[:SAME_EVENT]->(fact)
RETURN DISTINCT review.uid AS review, review.title AS review_title, review.year AS year, place.uid AS place,
       theme.uid AS theme, theme.label AS theme_label, fact.uid AS fact, labels(fact)[0] AS label, gap.uid AS gap,
       fact.assurance AS assurance
