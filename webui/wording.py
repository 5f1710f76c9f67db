"""The words that pages use for what the graph holds: dates in full, places in documents, kinds and statuses."""

from datetime import date
from typing import Any

from flask import Flask
from markupsafe import Markup, escape

from graph.model.identity import digest
from graph.model.vocabulary import Assurance, Rag, Status
from queries.questions.evidence import place_within
from queries.questions.finding.search_snippets import CLOSE, OPEN

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]

STATUSES = {
    Status.COMPLETED: "Completed",
    Status.IN_PROGRESS: "In progress",
    Status.PENDING: "Pending",
    Status.OVERDUE: "“Overdue”",
    Status.WITHDRAWN: "Withdrawn",
    Status.UNKNOWN: "Not stated",
}
ASSURANCES = {Assurance.CLAIMED: "Claimed", Assurance.EVIDENCED: "Evidenced", Assurance.NOT_STATED: "Not stated"}
RAGS = {Rag.RED: "Red", Rag.AMBER: "Amber", Rag.GREEN: "Green", Rag.BLUE: "Blue"}
KINDS = {
    "SCR": "Serious Case Review",
    "LCSPR": "Local Child Safeguarding Practice Review",
    "rapid_review": "Rapid review",
    "DHR": "Domestic Homicide Review",
    "SAR": "Safeguarding Adults Review",
    "LLR": "Learning Lessons Review",
    "thematic": "Thematic review",
    "MAPPA": "MAPPA serious case review",
    "CPR": "Child Practice Review",
    "APR": "Adult Practice Review",
    "SUSR": "Single Unified Safeguarding Review",
    "learning_review": "Learning review",
    "CMR": "Case Management Review",
    "OWHR": "Offensive Weapons Homicide Review",
    "MHHR": "Mental Health Homicide Review",
    "LeDeR": "LeDeR review",
    "PFD": "Prevention of future deaths report",
    "inquiry": "Inquiry",
    "other": "Other review",
}
SHORT_KINDS = {"rapid_review": "Rapid review", "thematic": "Thematic", "learning_review": "Learning review"}
DOCUMENTS = {
    "executive_summary": "Executive summary",
    "overview_report": "Overview report",
    "action_plan": "Action plan",
    "mixed": "Report with action plan",
    "annual_report": "Annual report",
    "briefing": "Briefing",
    "tracker": "Tracker",
    "thematic": "Thematic report",
    "other": "Document",
}
FACTS = {
    "Review": "Review",
    "Agency": "Agency",
    "Role": "Role",
    "Finding": "Finding",
    "MissedOpportunity": "Missed opportunity",
    "InformationGap": "Information gap",
    "Recommendation": "Recommendation",
    "Action": "Action",
    "Theme": "Theme",
    "Case": "Case",
}
BASES = {
    "incident": "of the incident",
    "reference": "in the review’s reference",
    "commissioned": "in which it was commissioned",
    "published": "of publication",
}


def install(app: Flask) -> None:
    """Give the words to every template."""
    app.jinja_env.filters.update(
        day=in_full,
        words=in_words,
        anchor=anchor,
        kinds=kinds,
        short_kinds=short_kinds,
        quoted=quoted,
        percent=percent,
        found=found,
    )
    app.jinja_env.globals.update(
        counted=counted,
        place=place,
        STATUSES=STATUSES,
        ASSURANCES=ASSURANCES,
        RAGS=RAGS,
        KINDS=KINDS,
        DOCUMENTS=DOCUMENTS,
        FACTS=FACTS,
        BASES=BASES,
    )


def found(text: str) -> Markup:
    """The snippet of a search with the words found in it marked as HTML marks them."""
    return Markup(str(escape(text)).replace(OPEN, "<mark>").replace(CLOSE, "</mark>"))  # noqa: S704 - escaped before


def in_full(when: str | date | None) -> str:
    """``2009-09-14`` as 14 September 2009, ``2009-09`` as September 2009; other words as they are."""
    if when is None:
        return ""
    parts = str(when)[:10].split("-")
    if not all(part.isdigit() for part in parts) or not 1 <= len(parts) <= 3:
        return str(when)
    year, month, day = (*(int(part) for part in parts), 0, 0)[:3]
    if not month:
        return f"{year:04d}"
    if not 1 <= month <= 12:
        return str(when)
    return f"{day} {_MONTHS[month - 1]} {year}" if day else f"{_MONTHS[month - 1]} {year}"


def in_words(value: str | None) -> str:
    """A value of a vocabulary as words: ``information_not_shared`` as Information not shared."""
    return (value or "").replace("_", " ").capitalize()


def anchor(uid: str) -> str:
    """A short name for a node or passage that an address may hold after its #."""
    return f"at-{digest(uid)}"


def kinds(values: list[str] | tuple[str, ...]) -> str:
    """The kinds of a review in full: ``Serious Case Review and Domestic Homicide Review``."""
    return " and ".join(KINDS.get(value, value) for value in values) or "Review"


def short_kinds(values: list[str] | tuple[str, ...]) -> str:
    """The kinds of a review as abbreviations: ``SCR, DHR``."""
    return ", ".join(SHORT_KINDS.get(value, value) for value in values)


def quoted(text: str) -> str:
    """Words in quotation marks, unless they bring their own."""
    return text if text[:1] in "“\"‘'" and text[-1:] in "”\"’'" else f"“{text}”"


def percent(share: float | None) -> str:
    """A share as a whole percentage; nothing where there is none."""
    return "" if share is None else f"{share * 100:.0f}%"


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its word: ``1 action``, ``2,040 actions``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def place(at: Any) -> str:
    """Where a passage stands in its document: ``page 23, lines 4 to 6``; its row or cell; or that it is not known."""
    return place_within(at) or "place not known"
