"""The graph as a pure function of the documents: each review with everything in it, and all of it together."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.model.identity import slug
from graph.model.records import DocumentRecords
from graph.writing.document_part import document_part, edition_of, entry_of
from graph.writing.editions import supersedes
from graph.writing.folding import fold
from graph.writing.matching import fact_uids
from graph.writing.meeting import Member, meet
from graph.writing.review_part import review_part
from graph.writing.subgraph import Contribution, NodeKey, Properties, Subgraph, Value, known
from graph.writing.years import BASES, years

Documents = Mapping[str, DocumentRecords]
"""Records by the sha256 of their document."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A document's records, and when and by whom they were loaded."""

    records: DocumentRecords
    at: str
    by: str


def whole_graph(documents: Iterable[Loaded]) -> Subgraph:
    """The graph of these documents. Neither their order nor a repetition matters."""
    loaded = {one.records.document.sha256: one for one in documents}
    records = {sha256: one.records for sha256, one in loaded.items()}
    entries = [entry_of(one) for one in records.values()]
    meeting = meet(entries)
    graph = fold(document_part(one.records, at=one.at, by=one.by) for one in loaded.values())
    for review, members in meeting.members.items():
        graph.add(review_graph(review, members, records))
    graph.relationships.update({key: {} for key in supersedes(entries, meeting)})
    return graph


def review_graph(review: str, members: frozenset[Member], documents: Documents) -> Subgraph:
    """A review with its case and facts, as the documents that met in it say together."""
    parts = _parts(review, members, documents)
    graph = fold(parts)
    graph.nodes[NodeKey("Review", review)].update(_year(graph, review))
    return graph


def _parts(review: str, members: frozenset[Member], documents: Documents) -> list[Contribution]:
    recorded = _recorded(members)
    uids = printed_uids(review, members, documents)
    own = {
        sha256: {member.record: uid for member, uid in uids.items() if member.sha256 == sha256} for sha256 in recorded
    }
    parts = [
        review_part(documents[sha256], review, frozenset(records), own[sha256]) for sha256, records in recorded.items()
    ]
    _carry_out(parts)
    return parts


def printed_uids(review: str, members: frozenset[Member], documents: Documents) -> dict[Member, str]:
    """The uid of every fact of a review, by its document and the id that its records have for it."""
    printed = [
        (edition_of(documents[sha256]), fact, fact.review)
        for sha256, records in _recorded(members).items()
        for fact in documents[sha256].facts()
        if fact.review in records
    ]
    return fact_uids(review, printed)


def _recorded(members: frozenset[Member]) -> dict[str, set[str]]:
    """The ids of the review records of each document."""
    recorded: dict[str, set[str]] = {}
    for member in members:
        recorded.setdefault(member.sha256, set()).add(member.record)
    return recorded


def _carry_out(parts: Iterable[Contribution]) -> None:
    """Tie actions to the one recommendation with the number they give, where their own document prints none."""
    parts = list(parts)
    numbered: dict[str, set[tuple[str, NodeKey]]] = {}
    for part in parts:
        for key, said in part.statements.items():
            if key.label == "Recommendation" and "ref" in said:
                numbered.setdefault(_slug(said, "ref"), set()).add((_slug(said, "section"), key))
    for part in parts:
        tied = {key.end for key in part.said if key.type == "IMPLEMENTED_BY"}
        for key, said in part.statements.items():
            if key.label == "Action" and key not in tied and "recommendation_ref" in said:
                found = _only(numbered.get(_slug(said, "recommendation_ref"), set()), _slug(said, "section"))
                if found:
                    part.say("IMPLEMENTED_BY", found, key)


def _slug(properties: Properties, name: str) -> str:
    return slug(str(properties.get(name, "")))


def _only(found: set[tuple[str, NodeKey]], section: str) -> NodeKey | None:
    """The only recommendation in the section, else the only one at all."""
    for keys in ({key for where, key in found if where == section}, {key for _, key in found}):
        if len(keys) == 1:
            return keys.pop()
    return None


def _year(graph: Subgraph, review: str) -> Properties:
    own = graph.nodes[NodeKey("Review", review)]
    case = graph.nodes.get(NodeKey("Case", f"case:{review.removeprefix('review:')}"), {})
    found = years(
        reference=_text(own.get("reference")),
        incident_date=_text(case.get("incident_date")),
        commissioned=_text(own.get("commissioned")),
        published=_text(own.get("published")),
    )
    basis = next((basis for basis in BASES if basis in found), None)
    return known({"year": found[basis], "year_basis": basis}) if basis else {}


def _text(value: Value | None) -> str | None:
    return value if isinstance(value, str) else None
