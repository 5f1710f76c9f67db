"""What a review and its case are, in the lines of its profile: as documents say, and what none says."""

from collections.abc import Iterable, Mapping
from typing import Any

from queries.questions.pages.page_review import Named, Profile
from queries.questions.profiles.profile_lines import NOBODY_SAYS, Line, date_said, in_words, list_said, told
from queries.questions.profiles.review_profile_read import ReviewFacts

REVIEW, DOCUMENTS, AGENCIES, ROLES = "The review", "Documents", "Who took part", "Roles that sat on it"

_YEAR_OF = {
    "incident": "the year of what happened",
    "reference": "the year in its reference",
    "commissioned": "the year in which it was commissioned",
    "published": "the year in which it was published",
}
_BECAUSE = {
    "contributed": "its own part of the review has recommendations",
    "panel": "it was on the panel",
    "finding": "a finding names it",
    "missed_opportunity": "a missed opportunity names it",
    "information_gap": "an information gap names it",
    "leads_action": "it leads an action",
}


def about_lines(read: ReviewFacts) -> list[Line]:
    """Its name, kinds, year, board, areas, dates, and what is said of the case."""
    it = read.profile
    return [
        told(REVIEW, it.name, f"Reference {it.reference}." if it.reference else None, uid=it.uid, rests_on=[it.uid]),
        _said("Kinds", list_said(in_words(kind) for kind in it.kinds), it.uid),
        _said("Year", year_said(it), it.uid),
        *([_said("Method", it.method, it.uid)] if it.method else []),
        *_places(it.uid, "Commissioned by", it.boards),
        *_places(it.uid, "Area", it.regions),
        _said("Commissioned", it.commissioned and date_said(it.commissioned), it.uid),
        _said("Published", it.published and date_said(it.published), it.uid),
        _said("Date of the incident", it.incident_date and date_said(it.incident_date), it.uid),
        *_case(read),
    ]


def year_said(it: Profile) -> str | None:
    """A review's year and what it is the year of; None where no document gives one."""
    return None if it.year is None else f"{it.year}, {_YEAR_OF.get(it.year_basis or '', 'no document says of what')}"


def _said(item: str, note: str | None, review: str) -> Line:
    return told(REVIEW, item, f"{note}." if note else NOBODY_SAYS, rests_on=[review] if note else [])


def _places(review: str, item: str, named: Iterable[Named]) -> list[Line]:
    lines = [told(REVIEW, item, f"{each.name}.", uid=each.uid, rests_on=[review]) for each in named]
    return lines or [told(REVIEW, item, NOBODY_SAYS)]


def _case(read: ReviewFacts) -> list[Line]:
    """What documents say of the case in their words; age, sex and ethnicity only where one says."""
    it = read.profile
    always = [("Subject", it.subject), ("Harm", it.harm)]
    sometimes = [("Age", it.age), ("Sex", it.sex), ("Ethnicity", it.ethnicity)]
    shown = [*always, *((item, words) for item, words in sometimes if words)]
    return [
        told(REVIEW, item, words=words, fact=it.uid) if words else told(REVIEW, item, NOBODY_SAYS)
        for item, words in shown
    ]


def document_lines(read: ReviewFacts) -> list[Line]:
    """A line for each document: what it is, its dates, and how much of it nothing was made of."""
    rows = {row["document"]: row for row in read.documents}
    if not rows:
        return [told(DOCUMENTS, "Documents", "None that has been loaded reports it.")]
    return [told(DOCUMENTS, row["name"], _document_said(row), uid=uid) for uid, row in rows.items()]


def _document_said(row: Mapping[str, Any]) -> str:
    said = [in_words(row["kind"] or "other").capitalize() if row["kind"] != "other" else "A document"]
    said += [f"published {date_said(row['published'])}"] if row["published"] else []
    said += [f"as of {date_said(row['as_of'])}"] if row["as_of"] else []
    said += [] if row["published"] or row["as_of"] else ["no date stated"]
    newer = f" A newer edition is loaded: {row['newer_name']}." if row["newer"] else ""
    return f"{', '.join(said)}. {_understood(row)}{newer}"


def _understood(row: Mapping[str, Any]) -> str:
    blocks, missed = row["blocks"], row["not_understood"]
    if blocks is None or missed is None:
        return "How much of it was understood is not known."
    if not missed:
        return f"All its {blocks} parts were understood, or left out for a reason."
    return f"Of its {blocks} parts, {missed} {'was' if missed == 1 else 'were'} not understood."


def agency_lines(read: ReviewFacts) -> list[Line]:
    """A line for each agency that took part, and why it counts as taking part."""
    if not read.took_part:
        return [told(AGENCIES, "Agencies", NOBODY_SAYS)]
    return [
        told(
            AGENCIES, row["name"], _because(row["because"] or ()), uid=row["agency"], rests_on=_facts_naming(read, row)
        )
        for row in read.took_part
    ]


def _because(reasons: Iterable[str]) -> str:
    said = list_said(_BECAUSE.get(reason, in_words(reason)) for reason in reasons)
    return f"{said[:1].upper()}{said[1:]}." if said else "No document says why."


def _facts_naming(read: ReviewFacts, row: Mapping[str, Any]) -> list[str]:
    """Facts of the review that name the agency, so that the line can show where one does."""
    named = {link.start for link in read.links if row["agency"] in (link.other, link.agency)}
    return [fact.uid for fact in read.facts if fact.uid in named][:1]


def role_lines(read: ReviewFacts) -> list[Line]:
    """A line for each role that had a place in making the review; roles, never persons."""
    said: dict[str, list[str]] = {}
    names: dict[str, tuple[str, str | None]] = {}
    for row in read.roles:
        said.setdefault(row["role"], []).append(row["capacity"] or "capacity not stated")
        names[row["role"]] = (row["title"], row["agency_name"])
    return [
        told(
            ROLES,
            title,
            f"{list_said(dict.fromkeys(said[role])).capitalize()}{f', at {agency}' if agency else ''}.",
            uid=role,
            rests_on=[role],
        )
        for role, (title, agency) in names.items()
    ]
