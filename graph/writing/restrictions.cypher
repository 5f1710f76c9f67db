// Every restriction. Order: uid
MATCH (r:Restriction)
RETURN r.uid AS uid, r.review AS review, r.title AS title, r.because AS because, r.at AS at, r.by AS by,
       r.names AS names, coalesce(r.documents, []) AS documents, coalesce(r.files, []) AS files,
       coalesce(r.others, []) AS others
ORDER BY uid
