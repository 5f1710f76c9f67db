"""Taking out facts that are none and agencies that are none, and whatever pointed at them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from graph.model.identity import slug
from graph.model.records import DocumentRecords, Fact, InformationGap
from loaders.corrections.agencies import meant
from loaders.corrections.entries import Drop
from loaders.corrections.fields import FACTS, same
from loaders.corrections.outcomes import Outcome, Step, stale, used
from loaders.corrections.references import Naming, rewritten

F = TypeVar("F", bound=Fact)


def drop(records: DocumentRecords, entries: Sequence[Drop]) -> Step:
    """The records without what these corrections take out."""
    outcomes: list[Outcome] = []
    for entry in entries:
        if entry.target.partition(":")[0] in FACTS:
            outcomes += _judged(records, entry)
        else:
            records, found = _without_agency(records, entry)
            outcomes += found
    gone = {one.entry.target for one in outcomes if isinstance(one.entry, Drop) and not one.reason}
    return _without_facts(records, gone), tuple(outcomes)


def _judged(records: DocumentRecords, entry: Drop) -> Iterable[Outcome]:
    for fact in records.facts():
        if fact.id == entry.target:
            if entry.was is None or same(entry.was, fact.text):
                yield used(entry)
            else:
                yield stale(entry, f"it now reads “{fact.text}”")


def _without_agency(records: DocumentRecords, entry: Drop) -> tuple[DocumentRecords, tuple[Outcome, ...]]:
    found = meant(records, entry.target, scoped=entry.document is not None)
    if not found:
        return records, ()
    gone = {slug(agency.name) for agency in found}

    def name_of(name: str, record: Naming) -> str | None:  # noqa: ARG001 - wherever it stands
        return None if slug(name) in gone else name

    kept = tuple(agency for agency in records.agencies if agency not in found)
    return rewritten(replace(records, agencies=kept), name_of), (used(entry),)


def _without_facts(records: DocumentRecords, gone: set[str]) -> DocumentRecords:
    if not gone:
        return records
    return replace(
        records,
        recommendations=tuple(
            replace(one, responds_to=tuple(other for other in one.responds_to if other not in gone))
            for one in _kept(records.recommendations, gone)
        ),
        actions=tuple(
            replace(one, recommendation=None, recommendation_certainty=None) if one.recommendation in gone else one
            for one in _kept(records.actions, gone)
        ),
        learning_points=_kept(records.learning_points, gone),
        missed_opportunities=_kept(records.missed_opportunities, gone),
        information_gaps=tuple(_untied(one, gone) for one in _kept(records.information_gaps, gone)),
    )


def _kept(facts: Iterable[F], gone: set[str]) -> tuple[F, ...]:
    return tuple(fact for fact in facts if fact.id not in gone)


def _untied(gap: InformationGap, gone: set[str]) -> InformationGap:
    return replace(gap, same_event=None) if gap.same_event in gone else gap
