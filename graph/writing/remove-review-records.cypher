// Take out the review records that documents list. Parameters: $uids list of strings, uids of documents
UNWIND $uids AS uid
MATCH (:Document {uid: uid})-[:LISTS]->(n:ReviewRecord)
DETACH DELETE n
