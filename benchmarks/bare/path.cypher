// The shortest chain between two agencies, over whatever ties them.
MATCH (first:Agency {uid: $agency}), (second:Agency {uid: $other_agency})
MATCH way = shortestPath((first)-[*..8]-(second))
RETURN [node IN nodes(way) | node.uid] AS uids
