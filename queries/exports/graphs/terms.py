"""Which words of published vocabularies the graph's labels, relationships and properties go by in JSON-LD."""

from collections.abc import Mapping

OWN = "urn:reviewgraph:terms:"
"""The vocabulary of everything that no published one has a word for: labels, types and properties by their names."""

CONTEXT: Mapping[str, str] = {
    "rg": OWN,
    "prov": "http://www.w3.org/ns/prov#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "org": "http://www.w3.org/ns/org#",
    "dcterms": "http://purl.org/dc/terms/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""The whole context: prefixes alone, so that a file says by itself what each word means."""

CLASSES: Mapping[str, tuple[str, ...]] = {
    "Document": ("prov:Entity", "dcterms:BibliographicResource"),
    "Passage": ("prov:Entity",),
    "Review": ("prov:Entity",),
    "Finding": ("prov:Entity",),
    "MissedOpportunity": ("prov:Entity",),
    "InformationGap": ("prov:Entity",),
    "Recommendation": ("prov:Entity",),
    "Action": ("prov:Entity",),
    "Update": ("prov:Entity",),
    "Agency": ("org:Organization", "prov:Agent"),
    "Role": ("org:Post",),
    "Region": ("dcterms:Location",),
    "Theme": ("skos:Concept",),
}
"""Classes of a label beside its own, which every node has."""

RELATIONSHIPS: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("EVIDENCED_BY", "Passage"): ("prov:wasDerivedFrom",),
    ("IN", "Document"): ("prov:wasQuotedFrom",),
    ("SUPERSEDES", "Document"): ("dcterms:replaces", "prov:wasRevisionOf"),
    ("PART_OF", "Region"): ("dcterms:isPartOf",),
    ("PART_OF", "Agency"): ("org:subOrganizationOf",),
    ("IN_REGION", "Region"): ("dcterms:spatial",),
    ("AT", "Agency"): ("org:postIn",),
    ("BROADER", "Theme"): ("skos:broader",),
    ("ABOUT", "Theme"): ("dcterms:subject",),
    ("HAS", "Step"): ("dcterms:hasPart",),
}
"""Words for a type by the label that it ends at; any other type goes by its own name."""

PROPERTIES: Mapping[tuple[str, str], str] = {
    ("Document", "title"): "dcterms:title",
    ("Document", "published"): "dcterms:issued",
    ("Passage", "quote"): "prov:value",
    ("Review", "title"): "dcterms:title",
    ("Review", "reference"): "dcterms:identifier",
    ("Review", "published"): "dcterms:issued",
    ("Agency", "name"): "skos:prefLabel",
    ("Agency", "aliases"): "skos:altLabel",
    ("Role", "title"): "dcterms:title",
    ("Region", "name"): "rdfs:label",
    ("Theme", "label"): "skos:prefLabel",
    ("Theme", "slug"): "skos:notation",
    ("Theme", "definition"): "skos:definition",
    ("Update", "date"): "dcterms:date",
    ("Walkthrough", "title"): "dcterms:title",
    ("Step", "heading"): "dcterms:title",
}
"""Words for the properties of a label; any other goes by its own name."""

IN_ENGLISH = frozenset({"skos:prefLabel", "skos:altLabel", "skos:definition", "rdfs:label"})
"""Words whose texts carry their language."""

DATES = frozenset({"published", "as_of", "commissioned", "incident_date", "when", "target_date", "date", "on"})
"""Properties that hold an ISO date, perhaps only a month or a year."""

ORDERED = frozenset({"shown", "documents", "stated_on"})
"""Lists whose order tells something; the items of others are values side by side."""
