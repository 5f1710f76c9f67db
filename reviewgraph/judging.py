"""Judgements before they are written down: that what they concern exists, and that they would do something."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from graph.model.errors import UsageError
from graph.model.records import DocumentRecords
from graph.store import Store
from graph.writing import Origin, origins, records_named
from loaders.corrections import Corrections, Entry, State, correct
from loaders.corrections.adding import Standing
from loaders.corrections.agencies import meant
from loaders.corrections.entries import Plain, SetField, is_called, shown
from loaders.corrections.fields import Correctable, kind_of, plain
from queries.questions.agency_names import agency_names, near
from queries.questions.holdings import holdings

_TRIED = 25
"""Documents of the graph that a correction of a name is tried on."""


@dataclass(frozen=True, slots=True)
class Known:
    """Where a judgement looks: in a graph, or in the records of one document that was read."""

    store: Store | None = None
    read: DocumentRecords | None = None

    def naming(self, names: Iterable[str]) -> tuple[DocumentRecords, ...]:
        """Records that know agencies by these names or ids.

        Raises:
            UsageError: one of them is nobody's; with those that look like it.
        """
        names = tuple(names)
        if self.read is not None:
            for name in names:
                if not any(_is_called(self.read, name)):
                    raise _no_agency(name, [agency.name for agency in self.read.agencies])
            return (self.read,)
        assert self.store is not None  # noqa: S101 - one of the two is given
        agencies = agency_names(self.store)
        documents: dict[str, None] = {}
        for name in names:
            found = [agency for agency in agencies if agency.is_called(name)]
            if not found:
                raise _no_agency(name, near(agencies, name))
            documents |= dict.fromkeys(sha256 for agency in found for sha256 in agency.documents)
        return records_named(self.store, list(documents)[:_TRIED])

    def of(self, target: str) -> tuple[Origin, ...]:
        """The records that an id of a review or fact is made from, the oldest document first.

        Raises:
            UsageError: there is no such thing.
        """
        found = tuple(self._origins(target))
        if not found:
            where = self.read.document.document if self.read else "The graph"
            raise UsageError(f"{where} holds no {target}.", remedy="Ids stand in the JSON of `ask` and `extract`.")
        return found

    def _origins(self, target: str) -> Iterator[Origin]:
        if kind_of(target) == "agency":
            for records in self.naming([target]):
                yield from (Origin(records, one.id) for one in meant(records, target, scoped=True))
        elif self.read is not None:
            known = {one.id for one in (*self.read.facts(), *self.read.reviews)}
            yield from (Origin(self.read, target),) if target in known else ()
        elif self.store is not None:
            yield from origins(self.store, target)

    def document(self, named: str) -> tuple[Origin, ...]:
        """A document by its file's name or the start of its sha256, as what has fields of its own.

        Raises:
            UsageError: there is none.
        """
        if self.read is not None:
            found: tuple[DocumentRecords, ...] = (self.read,)
        else:
            assert self.store is not None  # noqa: S101 - one of the two is given
            held = holdings(self.store).documents
            named_so = [one.sha256 for one in held if one.name == named or one.sha256.startswith(named.lower())]
            found = records_named(self.store, named_so)
        own = tuple(Origin(records, "document") for records in found if is_called(records.document, named))
        if not own:
            raise UsageError(f"there is no document {named}.", remedy="`reviewgraph status` lists them.")
        return own


def _is_called(records: DocumentRecords, name: str) -> Iterable[bool]:
    yield bool(meant(records, name, scoped=True))
    yield from (name in agency.aliases for agency in records.agencies)


def _no_agency(name: str, alike: Iterable[str]) -> UsageError:
    listed = ", ".join(alike)
    return UsageError(f"there is no agency “{name}”.", remedy=f"There are: {listed}." if listed else "Check the name.")


def tried(entry: Entry, documents: Sequence[DocumentRecords], text: Sequence[Standing] = ()) -> None:
    """Raises UsageError where a correction would change none of these documents, saying why."""
    reasons = []
    for records in documents:
        for outcome in correct(records, Corrections(entries=(entry,)), text).outcomes:
            if outcome.state is State.USED:
                return
            reasons.append(f"{records.document.document}: {outcome.reason}")
    said = "; ".join(dict.fromkeys(reasons)) or "it finds nothing to do"
    raise UsageError(f"this would change nothing: {said}.", remedy="Nothing was written.")


def with_values(entry: SetField, found: Sequence[Origin]) -> tuple[SetField, ...]:
    """The correction once for each id that documents have for its target, with the value that there is now.

    Where documents say different things, it is for the newest one alone.
    """
    by_id: dict[str, list[Origin]] = {}
    for origin in found:
        if entry.document is None or entry.concerns(origin.records.document):
            by_id.setdefault(origin.id, []).append(origin)
    if not by_id:
        raise UsageError(f"{entry.document} does not print {entry.target}.", remedy="Check --document.")
    return tuple(_with_value(entry, own, group) for own, group in by_id.items())


def _with_value(entry: SetField, own: str, group: Sequence[Origin]) -> SetField:
    values = [_value(origin, entry.field) for origin in group]
    differ = len({shown(value) for value in values}) > 1
    document = group[-1].records.document.document if differ else entry.document
    return replace(entry, target=own, was=values[-1], document=document)


def _value(origin: Origin, name: str) -> Plain:
    return plain(_record(origin), name)


def _record(origin: Origin) -> Correctable:
    records = origin.records
    known: dict[str, Correctable] = {one.id: one for one in (*records.agencies, *records.reviews, *records.facts())}
    return known.get(origin.id, records.document)


def refuse_twice(corrections: Corrections, entry: SetField) -> None:
    """Raises UsageError where the file sets the field already: its value there is what the graph shows now."""
    for other in corrections:
        same = isinstance(other, SetField) and (other.target, other.field) == (entry.target, entry.field)
        if same and other.document in (None, entry.document):
            raise UsageError(
                f"{entry.field} of {entry.target} is set here already.",
                where=corrections.place_of(other),
                remedy="Change that correction by hand.",
            )


def is_agency(target: str) -> bool:
    """Whether a target is an agency's name or id rather than a fact's or review's."""
    try:
        return kind_of(target) == "agency"
    except UsageError:
        return True
