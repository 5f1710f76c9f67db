// The same for the reviews in which a fact carries one theme.
MATCH (:Theme {uid: $theme})<-[:BROADER*0..]-(theme:Theme)
MATCH (theme)<-[:ABOUT]-()<-[:FOUND|IDENTIFIED|MADE|PLANNED]-(review:Review)
WITH DISTINCT review
MATCH (review)<-[:TOOK_PART_IN]-(agency:Agency)
RETURN review.uid AS review, collect([agency.uid, agency.name, agency.sector]) AS agencies
ORDER BY review
