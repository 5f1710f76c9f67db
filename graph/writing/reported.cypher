// Uids of the reviews that a document reports. Parameters: $uid string. Order: uid
MATCH (:Document {uid: $uid})-[:REPORTS]->(review:Review)
RETURN review.uid AS uid
ORDER BY uid
