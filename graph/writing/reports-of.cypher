// Which of these documents reports which review. Parameters: $uids list of strings, uids of documents. Order: sha256, review
UNWIND $uids AS uid
MATCH (d:Document {uid: uid})-[:REPORTS]->(review:Review)
RETURN d.sha256 AS sha256, review.uid AS review
ORDER BY sha256, review
