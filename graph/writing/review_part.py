"""What one document states of one review: the review, its case, who sat on it, and every fact."""

from collections.abc import Mapping
from dataclasses import dataclass

from graph.model.errors import ExtractionError
from graph.model.identity import digest
from graph.model.records import (
    Action,
    DocumentRecords,
    Fact,
    InformationGap,
    LearningPoint,
    MissedOpportunity,
    Recommendation,
    Review,
)
from graph.model.reference import region_id, theme_id
from graph.model.vocabulary import Capacity
from graph.writing.document_part import edition_of
from graph.writing.naming import AgencyNames, NamedRole, agency_names, lead_roles
from graph.writing.participation import participation, review_of
from graph.writing.passages import evidence
from graph.writing.statements import statement
from graph.writing.subgraph import Contribution, NodeKey, Properties, RelationshipKey, known

_LABELS: Mapping[type[Fact], str] = {
    Recommendation: "Recommendation",
    Action: "Action",
    LearningPoint: "Finding",
    MissedOpportunity: "MissedOpportunity",
    InformationGap: "InformationGap",
}
_TIES: Mapping[str, str] = {
    "Recommendation": "MADE",
    "Action": "PLANNED",
    "Finding": "FOUND",
    "MissedOpportunity": "IDENTIFIED",
    "InformationGap": "IDENTIFIED",
}
_SEATS = frozenset({Capacity.PANEL, Capacity.CHAIR, Capacity.AUTHOR})


@dataclass(slots=True)
class ReviewPart:
    """A document's part in a review, while it is worked out."""

    contribution: Contribution
    review: NodeKey
    names: AgencyNames
    facts: Mapping[str, NodeKey]
    """Nodes of the document's facts by the id that its records give them."""


def review_part(
    records: DocumentRecords, review: str, recorded: frozenset[str], uids: Mapping[str, str]
) -> Contribution:
    """What a document states of a review.

    Args:
        review: the review's uid in the graph.
        recorded: ids of the document's review records that met in it.
        uids: uid in the graph of every fact of the document in this review, by its id in the records.
    """
    facts = [fact for fact in records.facts() if fact.review in recorded]
    nodes = {fact.id: NodeKey(_LABELS[type(fact)], uids[fact.id]) for fact in facts}
    part = ReviewPart(Contribution(edition_of(records)), NodeKey("Review", review), agency_names(records), nodes)
    for one in records.reviews:
        if one.id in recorded:
            _review(part, one)
    _seats(part, records, recorded)
    for fact in facts:
        _fact(part, fact)
        _ends(part, fact, records)
    for agency, reasons in participation(records, facts, recorded, part.names).items():
        part.contribution.say("TOOK_PART_IN", agency, part.review, because=sorted(reasons))
    return part.contribution


def check_reviews(records: DocumentRecords) -> None:
    """Every fact belongs to a review of its document.

    Raises:
        ExtractionError: a fact names another one.
    """
    listed = {review.id for review in records.reviews}
    for fact in records.facts():
        if fact.review not in listed:
            raise ExtractionError(
                f"The {fact.type} {fact.id} names the review {fact.review}, which the document does not list.",
                where=records.document.document,
                remedy="Correct the record's review, or add the review.",
            )


def _review(part: ReviewPart, record: Review) -> None:
    said = part.contribution
    said.plain[RelationshipKey("REPORTS", said.edition.key, part.review)] = {}
    said.statements.setdefault(part.review, statement(record))
    evidence(said, part.review, record.sources)
    _case(part, record)
    if record.commissioned_by:
        said.say("COMMISSIONED_BY", part.review, part.names.key(record.commissioned_by))
    if record.region:
        said.say("IN_REGION", part.review, NodeKey("Region", region_id(record.region)))


def _case(part: ReviewPart, record: Review) -> None:
    case = NodeKey("Case", f"case:{part.review.uid.removeprefix('review:')}")
    told = {
        "subject": record.subject,
        "harm": record.harm,
        "incident_date": record.incident_date,
        "age": record.age,
        "sex": record.sex,
        "ethnicity": record.ethnicity,
    }
    if known(told):
        part.contribution.statements.setdefault(case, known(told))
        part.contribution.say("CONCERNS", part.review, case)
        evidence(part.contribution, case, record.sources)


def _seats(part: ReviewPart, records: DocumentRecords, recorded: frozenset[str]) -> None:
    for role in records.roles:
        if role.capacity in _SEATS and review_of(role, records) in recorded:
            key = RelationshipKey("SAT_ON", NamedRole(role.role, role.agency).key, part.review, role.capacity.value)
            part.contribution.said.setdefault(key, {"capacity": role.capacity.value})


def _fact(part: ReviewPart, fact: Fact) -> None:
    said, key = part.contribution, part.facts[fact.id]
    said.statements.setdefault(key, _fact_statement(part, fact))
    said.say(_TIES[key.label], part.review, key)
    evidence(said, key, fact.sources)
    for theme, reason in fact.themes.items():
        said.say("ABOUT", key, NodeKey("Theme", theme_id(theme)), score=reason.score, words=list(reason.words))


def _fact_statement(part: ReviewPart, fact: Fact) -> Properties:
    if isinstance(fact, InformationGap):
        unnamed = {
            "holder_as_said": None if part.names.find(fact.holder) else fact.holder,
            "recipient_as_said": None if part.names.find(fact.recipient) else fact.recipient,
        }
        return statement(fact) | known(unnamed)
    return statement(fact)


def _ends(part: ReviewPart, fact: Fact, records: DocumentRecords) -> None:
    match fact:
        case Recommendation():
            _agencies(part, fact, "ADDRESSED_TO", fact.addressed_to)
            _facts(part, fact, "RESPONDS_TO", fact.responds_to)
        case Action():
            _agencies(part, fact, "LED_BY", fact.lead_agencies)
            for role in lead_roles(fact, records.roles):
                part.contribution.say("LED_BY", part.facts[fact.id], role.key)
            _updates(part, fact)
            if fact.recommendation and fact.recommendation in part.facts:
                part.contribution.say("IMPLEMENTED_BY", part.facts[fact.recommendation], part.facts[fact.id])
        case MissedOpportunity():
            _agencies(part, fact, "MISSED_BY", fact.agencies)
        case InformationGap():
            _gap(part, fact)


def _agencies(part: ReviewPart, fact: Fact, kind: str, names: tuple[str, ...]) -> None:
    for name in names:
        part.contribution.say(kind, part.facts[fact.id], part.names.key(name))


def _facts(part: ReviewPart, fact: Fact, kind: str, ids: tuple[str, ...]) -> None:
    for one in ids:
        if one in part.facts:
            part.contribution.say(kind, part.facts[fact.id], part.facts[one])


def _gap(part: ReviewPart, gap: InformationGap) -> None:
    for kind, name in (("HELD_BY", gap.holder), ("NEEDED_BY", gap.recipient)):
        agency = part.names.find(name)
        if agency:
            part.contribution.say(kind, part.facts[gap.id], agency)
    if gap.same_event:
        _facts(part, gap, "SAME_EVENT", (gap.same_event,))


def _updates(part: ReviewPart, action: Action) -> None:
    owner = part.facts[action.id]
    for update in action.updates:
        own = f"{owner.uid.removeprefix('action:')}/{digest(update.date or '', update.text)}"
        key = NodeKey("Update", f"update:{own}")
        part.contribution.statements.setdefault(key, statement(update))
        part.contribution.say("HAS_UPDATE", owner, key)
