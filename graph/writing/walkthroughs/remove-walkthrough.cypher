// Take out a walkthrough. Parameters: $uid string
MATCH (walkthrough:Walkthrough {uid: $uid})
DETACH DELETE walkthrough
