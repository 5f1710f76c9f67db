// The agencies asked for and the roles at them whose names may hold the words looked for: which really does is decided
// afterwards, as for search.
//
// Parameters
//   $agencies  list of strings                    uids of agencies
//   $sector    string or null                     only agencies of this sector
//   $labels    list of strings                    labels to look at
//   $words     list of lists of lists of strings  for each word: itself, its parts, and what may be printed in it
//   $parts     list of strings                    three parts of the first word, of which a text kept must have one
// Columns
//   label            string                   label of the node
//   uid              string                   uid of the node
//   fact             string or null           uid of the fact that a passage or note belongs to, where asked for
//   review           string or null           uid of its review, where that is asked for
//   name             string or null           name of an agency, region or document
//   title            string or null           title of a review, role or document
//   reference        string or null           printed reference of a review
//   subject          string or null           pseudonym of a case
//   theme_label      string or null           name of a theme
//   slug             string or null           short name of a theme
//   aliases          list of strings or null  other names of an agency
//   text             string or null           words of a fact or note
//   stem             string or null           words that introduce a recommendation
//   what             string or null           information of a gap
//   consequence      string or null           what came of a gap
//   progress         string or null           progress of an action
//   desired_outcome  string or null           what an action is meant to bring about
//   measure          string or null           how that is to be seen
//   definition       string or null           what a theme covers
//   harm             string or null           what was done or suffered in a case
//   quote            string or null           words of a passage
// Order: label, uid
CALL () {
  UNWIND $agencies AS uid
  MATCH (node:Agency {uid: uid})
  WHERE 'Agency' IN $labels AND ($sector IS NULL OR node.sector = $sector)
  WITH node, 'Agency' AS label
  WITH node, label,
       toLower(coalesce(node.name, '')
               + ' ' + reduce(names = '', alias IN coalesce(node.aliases, []) | names + ' ' + alias)) AS text
  WHERE (text CONTAINS $parts[0] OR text CONTAINS $parts[1] OR text CONTAINS $parts[2])
    AND all(word IN $words WHERE text CONTAINS word[0][0]
    OR (any(part IN word[1] WHERE text CONTAINS part) AND any(letter IN word[2] WHERE text CONTAINS letter)))
  RETURN node, label
  UNION
  UNWIND $agencies AS uid
  MATCH (at:Agency {uid: uid})<-[:AT]-(node:Role)
  WHERE 'Role' IN $labels AND ($sector IS NULL OR at.sector = $sector)
  WITH node, 'Role' AS label
  WITH node, label, toLower(coalesce(node.title, '')) AS text
  WHERE (text CONTAINS $parts[0] OR text CONTAINS $parts[1] OR text CONTAINS $parts[2])
    AND all(word IN $words WHERE text CONTAINS word[0][0]
    OR (any(part IN word[1] WHERE text CONTAINS part) AND any(letter IN word[2] WHERE text CONTAINS letter)))
  RETURN node, label
}
RETURN label, node.uid AS uid, null AS fact, null AS review, node.name AS name, node.title AS title,
       node.reference AS reference, node.subject AS subject, node.label AS theme_label, node.slug AS slug,
       node.aliases AS aliases, node.text AS text, node.stem AS stem, node.what AS what,
       node.consequence AS consequence, node.progress AS progress, node.desired_outcome AS desired_outcome,
       node.measure AS measure, node.definition AS definition, node.harm AS harm, node.quote AS quote
ORDER BY label, uid
