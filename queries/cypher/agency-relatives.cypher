// The agencies that are a unit of some agencies, or that these took over from; one step away.
//
// Parameters
//   $agencies  list of strings  uids of agencies
// Columns
//   relative  string  uid of a unit or predecessor
// Order: relative
UNWIND $agencies AS uid
MATCH (:Agency {uid: uid})<-[:PART_OF|SUCCEEDED_BY]-(relative:Agency)
WITH DISTINCT relative
RETURN relative.uid AS relative
ORDER BY relative
