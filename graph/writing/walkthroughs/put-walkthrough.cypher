// Put a walkthrough in, or change its title. Parameters: $uid string, $title string
MERGE (walkthrough:Walkthrough {uid: $uid})
SET walkthrough.title = $title
