"""Renaming and merging: each name of a document goes straight to what all corrections together make of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from graph.model.identity import slug
from graph.model.records import Agency, DocumentRecords
from loaders.corrections.agencies import meant, name_and_area, together, with_name
from loaders.corrections.entries import Entry, Merge, Rename
from loaders.corrections.outcomes import Outcome, Step, used
from loaders.corrections.references import Naming, named, rewritten


@dataclass(frozen=True, slots=True)
class Names:
    """What the names of a document become, by slug; those that stay are not in it."""

    becomes: Mapping[str, str]
    areas: Mapping[str, str]
    """By the slug of a name that could be any area's: the area that a person gave with it."""

    def of(self, name: str) -> str:
        """The last name that a name leads to."""
        seen = {slug(name)}
        while (found := self.becomes.get(slug(name))) is not None:
            name = found
            if slug(name) in seen:
                break
            seen.add(slug(name))
        return name


def names_of(records: DocumentRecords, entries: Iterable[Rename | Merge]) -> Names:
    """What these corrections make of the names of a document."""
    becomes: dict[str, str] = {}
    areas: dict[str, str] = {}
    for entry in entries:
        for name in _given(entry):
            for own in _slugs(records, name, scoped=entry.document is not None):
                becomes[own] = _new(entry)
        area = name_and_area(_full(entry))[1]
        if area:
            areas[slug(_new(entry))] = area
    return Names(becomes, areas)


def _given(entry: Rename | Merge) -> tuple[str, ...]:
    return (entry.name,) if isinstance(entry, Rename) else entry.names


def _old(entry: Rename | Merge) -> tuple[str, ...]:
    """The names that change; of one that is only spelt anew, itself."""
    stay = {slug(_new(entry)), slug(_full(entry))}
    return tuple(name for name in _given(entry) if slug(name) not in stay) or _given(entry)


def _full(entry: Rename | Merge) -> str:
    """The new name as the person gives it, perhaps with an area in brackets."""
    return entry.to if isinstance(entry, Rename) else entry.into


def _new(entry: Rename | Merge) -> str:
    return name_and_area(_full(entry))[0]


def _slugs(records: DocumentRecords, name: str, *, scoped: bool) -> set[str]:
    """The slugs by which this document names the agency; of one without a record, the name's own."""
    found = {slug(agency.name) for agency in meant(records, name, scoped=scoped)}
    taken = {slug(agency.name) for agency in records.agencies}
    return found if slug(name) in taken else found | {slug(name)}


def rename(records: DocumentRecords, entries: Sequence[Rename | Merge]) -> Step:
    """Give the agencies of a document their new names, wherever the records name them."""
    names = names_of(records, entries)
    outcomes = tuple(_outcomes(records, entries, names))
    if not outcomes:
        return records, ()
    spelt = _spelling(records.agencies, names)

    def name_of(name: str, record: Naming) -> str:  # noqa: ARG001 - wherever it stands
        new = names.of(name)
        return spelt.get(slug(new), new) if new != name else name

    changed = rewritten(records, name_of)
    agencies = together(_called(records, agency, name_of(agency.name, agency), names) for agency in changed.agencies)
    return replace(changed, agencies=tuple(_not_of_itself(agency) for agency in agencies)), outcomes


def _called(records: DocumentRecords, agency: Agency, name: str, names: Names) -> Agency:
    if slug(agency.name) not in names.becomes:
        return agency
    return with_name(records, agency, name, names.areas.get(slug(name)))


def _spelling(agencies: Iterable[Agency], names: Names) -> dict[str, str]:
    """How an agency that keeps its name spells it: others that become it take that spelling."""
    return {slug(agency.name): agency.name for agency in agencies if names.of(agency.name) == agency.name}


def _not_of_itself(agency: Agency) -> Agency:
    itself = agency.part_of is not None and slug(agency.part_of) == slug(agency.name)
    return replace(agency, part_of=None) if itself else agency


def _outcomes(records: DocumentRecords, entries: Iterable[Entry], names: Names) -> Iterable[Outcome]:
    """The corrections that this document knows a name of; a judgement that it agrees with already counts too."""
    every = named(records) | {slug(agency.name) for agency in records.agencies}
    listed = [entry for entry in entries if isinstance(entry, Rename | Merge)]
    reached = _reached(every, listed)
    for entry in listed:
        scoped = entry.document is not None
        known = any(meant(records, name, scoped=scoped) for name in _old(entry))
        if known or _named_only(records, entry, reached) or _already(records, entry, names):
            yield used(entry)


def _reached(names: frozenset[str], entries: Iterable[Rename | Merge]) -> frozenset[str]:
    """The names that are there, and those that corrections bring."""
    while True:
        brought = {slug(_new(entry)) for entry in entries for name in _given(entry) if slug(name) in names}
        if brought <= names:
            return names
        names |= brought


def _named_only(records: DocumentRecords, entry: Rename | Merge, named: frozenset[str]) -> bool:
    """Whether the records name the agency without having a record of it."""
    taken = {slug(agency.name) for agency in records.agencies}
    return bool(({slug(name) for name in _old(entry)} & named) - taken)


def _already(records: DocumentRecords, entry: Rename | Merge, names: Names) -> bool:
    """Whether the document itself has one of the names as another word for the agency."""
    old = {slug(name) for name in _old(entry)}
    return any(
        slug(names.of(agency.name)) == slug(names.of(_new(entry))) and old & {slug(alias) for alias in agency.aliases}
        for agency in records.agencies
    )
