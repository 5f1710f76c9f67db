// Words in the texts of facts and in passages, as they stand.
CALL () {
  MATCH (n:Finding) WHERE toLower(n.text) CONTAINS $words RETURN n.uid AS uid, n.text AS text
  UNION
  MATCH (n:MissedOpportunity) WHERE toLower(n.text) CONTAINS $words RETURN n.uid AS uid, n.text AS text
  UNION
  MATCH (n:InformationGap) WHERE toLower(n.text) CONTAINS $words RETURN n.uid AS uid, n.text AS text
  UNION
  MATCH (n:Recommendation) WHERE toLower(n.text) CONTAINS $words RETURN n.uid AS uid, n.text AS text
  UNION
  MATCH (n:Action) WHERE toLower(n.text) CONTAINS $words OR toLower(n.progress) CONTAINS $words RETURN n.uid AS uid, n.text AS text
  UNION
  MATCH (n:Passage) WHERE toLower(n.quote) CONTAINS $words RETURN n.uid AS uid, n.quote AS text
}
RETURN uid, text
