// Take out a restriction. Parameters: $uid string
MATCH (r:Restriction {uid: $uid})
DETACH DELETE r
