"""The words of fields, of what can be decided, and of how far an uploaded document has come."""

from graph.model.records import DocumentRecords
from webui.desk.judgements import Act
from webui.desk.papers import Paper, Stage
from webui.wording import ASSURANCES, DOCUMENTS, KINDS, RAGS, STATUSES, counted, in_words

FIELDS = {
    "ref": "Number",
    "stem": "Words before it",
    "addressed_to": "Addressed to",
    "recommendation_ref": "Number of the recommendation it carries out",
    "lead_agencies": "Lead agencies",
    "lead_roles": "Lead roles",
    "target_text": "Target date as printed",
    "status_text": "Status as printed",
    "rag": "RAG as published",
    "desired_outcome": "Desired outcome",
    "agencies": "Agencies that missed it",
    "when": "When it happened",
    "certainty": "How surely it is said",
    "holder": "Who held the information",
    "recipient": "Who needed it",
    "what": "What was not passed on",
    "kinds": "Kinds of review",
    "harm": "What happened",
    "commissioned_by": "Commissioned by",
    "commissioned": "When it was commissioned",
    "published": "When it was published",
    "incident_date": "When it happened",
    "contributors": "Agencies that took part",
    "part_of": "Part of",
    "as_of": "As of",
    "text": "Words",
}
"""The words of fields where the name alone does not do."""
ACTS = {
    Act.RENAME: ("It has another name", "Give it another name"),
    Act.MERGE: ("It is the same as another agency", "Make it one with another agency"),
    Act.APART: ("It was taken for another agency", "Keep it apart from another agency"),
    Act.SPLIT: ("It is two agencies", "Tell two agencies apart"),
    Act.DROP: ("It is not one at all", "Take it out"),
}
"""What is so, and what is then done."""
KINDS_OF_THING = {
    "recommendation": "Recommendation",
    "action": "Action",
    "learning_point": "Finding",
    "missed_opportunity": "Missed opportunity",
    "information_gap": "Information gap",
    "review": "Review",
    "agency": "Agency",
    "document": "Document",
}
_CHOICES = {
    ("action", "status"): {member.value: words for member, words in STATUSES.items()},
    ("action", "assurance"): {member.value: words for member, words in ASSURANCES.items()},
    ("action", "rag"): {member.value: words for member, words in RAGS.items()},
    ("review", "kinds"): KINDS,
    ("document", "kind"): DOCUMENTS,
}


def field_words(name: str) -> str:
    """A field in words."""
    return FIELDS.get(name) or in_words(name)


def value_words(kind: str, name: str, value: str) -> str:
    """A value of a field in words: those of a list to choose from are, others stand as they are."""
    known = _CHOICES.get((kind, name))
    if known is not None:
        return known.get(value) or in_words(value)
    return in_words(value) if name in ("level", "certainty", "kind", "sector") else value


def progress_words(paper: Paper) -> str:
    """How far a document has come, in a sentence."""
    progress = paper.progress
    if paper.stage is Stage.WAITING:
        ahead = counted(progress.ahead, "document is", "documents are")
        return f"Waiting: {ahead} read first." if progress.ahead else "Waiting to be read."
    if progress.page and progress.pages:
        return f"Reading page {progress.page} of {progress.pages}."
    return f"Reading, {duration(progress.seconds)} so far. It is stopped after {duration(progress.limit)}."


def duration(seconds: float) -> str:
    """A time in words: ``2 minutes 20 seconds``."""
    minutes, rest = divmod(int(seconds), 60)
    parts = [counted(minutes, "minute")] if minutes else []
    return " ".join(parts + ([counted(rest, "second")] if rest or not minutes else []))


def size_words(size: int) -> str:
    """Bytes in words: ``1.4 MB``, ``50 MB``."""
    return f"{size / 2**20:,.1f}".removesuffix(".0") + " MB" if size >= 2**17 else f"{max(1, size // 2**10):,} KB"


def found_words(records: DocumentRecords) -> str:
    """How much was found in a document: ``8 recommendations, 14 actions``."""
    groups = (
        (records.recommendations, "recommendation", None),
        (records.actions, "action", None),
        (records.missed_opportunities, "missed opportunity", "missed opportunities"),
        (records.information_gaps, "information gap", None),
        (records.learning_points, "finding", None),
    )
    said = [counted(len(facts), one, many) for facts, one, many in groups if facts]
    return ", ".join(said) or "No recommendation, action or failure was found"
