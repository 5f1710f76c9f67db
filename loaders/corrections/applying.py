"""Corrections applied to what one document says, between extraction and the writer: a pure function."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from graph.model.records import Correction, DocumentRecords, Issue
from graph.model.vocabulary import IssueKind, Severity
from loaders.corrections.adding import Standing, add
from loaders.corrections.dropping import drop
from loaders.corrections.entries import Add, Corrections, Drop, Entry, Merge, NeverMerge, Rename, SetField, Split
from loaders.corrections.naming import names_of, rename
from loaders.corrections.outcomes import Outcome, State
from loaders.corrections.parting import keep_apart, split
from loaders.corrections.setting import set_fields

E = TypeVar("E", bound=Entry)


@dataclass(frozen=True, slots=True)
class Corrected:
    """A document's records as corrected, and what became of every correction that found something in it."""

    records: DocumentRecords
    outcomes: tuple[Outcome, ...] = ()


def correct(records: DocumentRecords, corrections: Corrections, text: Sequence[Standing] = ()) -> Corrected:
    """The records as these corrections have them.

    The order of the file does not matter: what is none is dropped first, then agencies are told apart, then named,
    then fields are set, then facts added. Doing it twice is doing it once. A correction that no longer fits becomes
    an issue of the records; those that fit are kept in ``corrections``.

    Args:
        records: what extraction found.
        corrections: those of the collection; the ones for other documents are left alone.
        text: what the document says, which the words of added facts are looked for in.
    """
    own = [entry for entry in corrections if entry.concerns(records.document)]
    outcomes: list[Outcome] = []
    records, done = drop(records, _only(own, Drop))
    outcomes += done
    records, done = split(records, _only(own, Split))
    outcomes += done
    records, done = keep_apart(records, _only(own, NeverMerge))
    outcomes += done
    naming = [entry for entry in own if isinstance(entry, Rename | Merge)]
    names = names_of(records, naming)
    records, done = rename(records, naming)
    outcomes += done
    # Two agencies under one new name bring all their names together, those to be kept apart among them.
    records, done = keep_apart(records, _only(own, NeverMerge)) if naming else (records, ())
    told = {one.entry.id for one in outcomes if one.state is State.USED}
    outcomes += [one for one in done if one.state is State.USED and one.entry.id not in told]
    records, done = set_fields(records, _only(own, SetField), names)
    outcomes += done
    records, done = add(records, _only(own, Add), text, names)
    outcomes += done
    return Corrected(_told(records, outcomes), tuple(outcomes))


def _only(entries: Iterable[Entry], kind: type[E]) -> list[E]:
    return [entry for entry in entries if isinstance(entry, kind)]


def _told(records: DocumentRecords, outcomes: Sequence[Outcome]) -> DocumentRecords:
    """The records with what was applied, and the issues of what was not."""
    name = records.document.document
    applied = {one.id: one for one in records.corrections}
    for outcome in outcomes:
        if outcome.state is State.USED:
            applied.setdefault(outcome.entry.id, _correction(outcome.entry, name))
    known = {issue.message for issue in records.issues}
    told = (issue for issue in _issues(outcomes, applied.keys(), name) if issue.message not in known)
    return replace(records, corrections=tuple(applied.values()), issues=(*records.issues, *told))


def _correction(entry: Entry, document: str) -> Correction:
    return Correction(document, entry.id, entry.kind, entry.says, entry.targets, entry.by, entry.on, entry.why)


def _issues(outcomes: Iterable[Outcome], applied: Iterable[str], document: str) -> Iterator[Issue]:
    """A warning for each correction that no longer fits, a note for each that is no longer needed."""
    loud = {State.STALE: Severity.WARNING, State.NEEDLESS: Severity.NOTE}
    for outcome in outcomes:
        if outcome.state in loud and outcome.entry.id not in applied:
            word = "not applied" if outcome.state is State.STALE else "not needed"
            message = f"Correction {word}: {outcome.entry.says}: {outcome.reason}."
            yield Issue(document, loud[outcome.state], message, kind=IssueKind.CORRECTION)
