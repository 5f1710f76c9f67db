// Tie walkthroughs to the review that theirs has become. Parameters: $rows list of {before, after}
UNWIND $rows AS row
MATCH (walkthrough:Walkthrough)-[:OF]->(:Review {uid: row.before})
MATCH (review:Review {uid: row.after})
MERGE (walkthrough)-[:OF]->(review)
