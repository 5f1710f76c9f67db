// How often the graph was changed, the mark that tells it from others, and every restriction. Order: uid
OPTIONAL MATCH (turn:WritingTurn {uid: 'turn'})
WITH max(turn.number) AS number, max(turn.mark) AS mark
OPTIONAL MATCH (r:Restriction)
RETURN number, mark, r.uid AS uid, r.review AS review, r.title AS title, r.because AS because, r.at AS at, r.by AS by,
       r.names AS names, r.documents AS documents, r.files AS files, r.others AS others
ORDER BY uid
