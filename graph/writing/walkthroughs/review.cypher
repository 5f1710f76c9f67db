// Whether the graph holds a review. Parameters: $uid string
MATCH (review:Review {uid: $uid})
RETURN review.uid AS review
