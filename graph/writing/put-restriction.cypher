// Store a restriction. Parameters: $uid, $review, $title, $because, $at, $by strings; $names, $documents, $files,
// $others lists of strings
MERGE (r:Restriction {uid: $uid})
SET r.review = $review, r.title = $title, r.because = $because, r.at = $at, r.by = $by, r.names = $names,
    r.documents = $documents, r.files = $files, r.others = $others
