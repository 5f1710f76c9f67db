// Put the steps of a walkthrough in. Parameters: $uid string, $rows list of {uid, order, heading, words, prompt, notes, hidden, shown}
MATCH (walkthrough:Walkthrough {uid: $uid})
UNWIND $rows AS row
MERGE (step:Step {uid: row.uid})
SET step.`order` = row.`order`, step.heading = row.heading, step.words = row.words, step.prompt = row.prompt,
    step.notes = row.notes, step.hidden = row.hidden, step.shown = row.shown
MERGE (walkthrough)-[:HAS]->(step)
