// Walkthroughs with their steps and their review. Parameters: $uids list of strings, or null for every walkthrough
MATCH (walkthrough:Walkthrough)
WHERE $uids IS NULL OR walkthrough.uid IN $uids
OPTIONAL MATCH (walkthrough)-[:OF]->(review:Review)
WITH walkthrough, min(review.uid) AS review
OPTIONAL MATCH (tied:Review {uid: review})
OPTIONAL MATCH (walkthrough)-[:HAS]->(step:Step)
WITH walkthrough, review, tied,
     collect([step.`order`, step.heading, step.words, step.prompt, step.notes, step.hidden, step.shown]) AS steps
RETURN walkthrough.uid AS walkthrough, walkthrough.title AS title, review, tied.title AS review_title, steps
ORDER BY title, walkthrough
