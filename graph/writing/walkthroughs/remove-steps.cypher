// Take out the steps of a walkthrough that come after a place. Parameters: $uid string, $after integer
MATCH (:Walkthrough {uid: $uid})-[:HAS]->(step:Step)
WHERE step.`order` > $after
DETACH DELETE step
