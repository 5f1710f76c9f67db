// We said we fixed this: every recommendation with whom it asks and what carries it out. Comparing words comes on top.
MATCH (review:Review)-[:MADE]->(said:Recommendation)
OPTIONAL MATCH (said)-[:ADDRESSED_TO]->(agency:Agency)
OPTIONAL MATCH (said)-[:IMPLEMENTED_BY]->(action:Action)
RETURN said.uid AS said, said.stem AS stem, said.text AS text, review.uid AS review, review.title AS review_title,
       review.year AS year, collect(DISTINCT [agency.uid, agency.name]) AS asked,
       collect(DISTINCT [action.uid, action.status, action.assurance]) AS actions
