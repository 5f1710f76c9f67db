"""Which agencies took part in a review, as one document shows it, and why."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from graph.model.identity import slug
from graph.model.records import (
    Action,
    Agency,
    DocumentRecords,
    Fact,
    InformationGap,
    LearningPoint,
    MissedOpportunity,
    Recommendation,
    Role,
)
from graph.model.vocabulary import Capacity, Level
from graph.writing.naming import AgencyNames, lead_roles
from graph.writing.subgraph import NodeKey

_SHORTEST = 3
"""Characters below which an abbreviation is not looked for in running text."""


class Because(StrEnum):
    """Why an agency counts as having taken part."""

    CONTRIBUTED = "contributed"
    PANEL = "panel"
    FINDING = "finding"
    MISSED_OPPORTUNITY = "missed_opportunity"
    INFORMATION_GAP = "information_gap"
    LEADS_ACTION = "leads_action"


def participation(
    records: DocumentRecords, facts: Iterable[Fact], recorded: frozenset[str], names: AgencyNames
) -> Mapping[NodeKey, frozenset[str]]:
    """The agencies that took part in the review of these facts, each with the reasons."""
    found: dict[NodeKey, set[str]] = defaultdict(set)
    for name, reason in (*_contributors(records, recorded), *_panel(records, recorded)):
        found[names.key(name)].add(reason)
    for fact in facts:
        for agency, reason in _of_fact(fact, records, names):
            found[agency].add(reason)
    return {agency: frozenset(reasons) for agency, reasons in found.items()}


def review_of(role: Role, records: DocumentRecords) -> str | None:
    """The id of the review that a role belongs to: its own, else the document's only one."""
    return role.review or (records.reviews[0].id if len(records.reviews) == 1 else None)


def _contributors(records: DocumentRecords, recorded: frozenset[str]) -> Iterator[tuple[str, str]]:
    for review in records.reviews:
        if review.id in recorded:
            yield from ((name, Because.CONTRIBUTED.value) for name in review.contributors)


def _panel(records: DocumentRecords, recorded: frozenset[str]) -> Iterator[tuple[str, str]]:
    for role in records.roles:
        if role.capacity is Capacity.PANEL and role.agency and review_of(role, records) in recorded:
            yield role.agency, Because.PANEL.value


def _of_fact(fact: Fact, records: DocumentRecords, names: AgencyNames) -> Iterator[tuple[NodeKey, str]]:
    match fact:
        case LearningPoint():
            yield from ((agency, Because.FINDING.value) for agency in _named_in(fact.text, names))
        case MissedOpportunity():
            yield from ((names.key(name), Because.MISSED_OPPORTUNITY.value) for name in fact.agencies)
        case InformationGap():
            ends = (names.find(fact.holder), names.find(fact.recipient))
            yield from ((agency, Because.INFORMATION_GAP.value) for agency in ends if agency)
        case Action():
            yield from ((names.key(name), Because.LEADS_ACTION.value) for name in _leads(fact, records))
        case Recommendation():
            yield from ((agency, Because.CONTRIBUTED.value) for agency in _own_review(fact, names))


def _leads(action: Action, records: DocumentRecords) -> Iterator[str]:
    yield from action.lead_agencies
    yield from (role.agency for role in lead_roles(action, records.roles) if role.agency)


def _own_review(recommendation: Recommendation, names: AgencyNames) -> Iterator[NodeKey]:
    """An agency whose own management review has recommendations gave the review that report."""
    if recommendation.level is Level.AGENCY and recommendation.section:
        section = names.find(recommendation.section)
        if section:
            yield section


def _named_in(text: str, names: AgencyNames) -> Iterator[NodeKey]:
    for uid, agency in names.agencies.items():
        if any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) for word in _words_for(agency)):
            yield NodeKey("Agency", uid)


def _words_for(agency: Agency) -> Iterator[str]:
    yield from (word for word in (agency.name, *agency.aliases) if len(word) >= _SHORTEST and slug(word))
