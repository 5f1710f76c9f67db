// The agencies that are part of some agencies, that these are part of, or that took over from either from the other, one
// row per tie; and these agencies themselves, with no tie.
//
// Parameters
//   $uids  list of strings  uids of agencies
// Columns
//   one         string           uid of the part, or of the one that came first; of the agency where there is no tie
//   one_name    string or null   its name
//   tie         string or null   PART_OF or SUCCEEDED_BY
//   other       string or null   uid of the other
//   other_name  string or null   its name
//   on          string or null   ISO date of taking over, possibly partial
// Order: one, tie, other, on
CALL () {
  UNWIND $uids AS uid
  MATCH (one:Agency {uid: uid})
  RETURN one, null AS tie, null AS other
  UNION ALL
  UNWIND $uids AS uid
  MATCH (one:Agency {uid: uid})-[tie:PART_OF|SUCCEEDED_BY]->(other:Agency)
  RETURN one, tie, other
  UNION ALL
  UNWIND $uids AS uid
  MATCH (other:Agency {uid: uid})<-[tie:PART_OF|SUCCEEDED_BY]-(one:Agency)
  RETURN one, tie, other
}
WITH DISTINCT one, type(tie) AS tie, other, tie.`on` AS on
RETURN one.uid AS one, one.name AS one_name, tie, other.uid AS other, other.name AS other_name, on
ORDER BY one, coalesce(tie, ''), coalesce(other, ''), coalesce(on, '')
