// Tie a walkthrough to its review, if the graph holds it. Parameters: $uid string, $review string or null
MATCH (walkthrough:Walkthrough {uid: $uid})
MATCH (review:Review {uid: $review})
MERGE (walkthrough)-[:OF]->(review)
