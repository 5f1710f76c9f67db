"""Splitting an agency, and keeping two apart: which of them a record means, by its section, its place or its words."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from graph.model.identity import agency_id, digest, slug
from graph.model.records import Action, Agency, Document, DocumentRecords, Recommendation, Review, Source
from loaders.corrections.agencies import made, meant, together
from loaders.corrections.entries import At, NeverMerge, Part, Split
from loaders.corrections.outcomes import Outcome, Step, stale, used
from loaders.corrections.references import Naming, names_in, rewritten

Which = Callable[[Naming, Source | None], str | None]
"""The name of the agency that a record, or one of its places alone, means; None where it is the one it was."""


@dataclass(frozen=True, slots=True)
class _Parting:
    """An agency of a document, the names that leave it, and what tells them apart."""

    agency: Agency
    names: tuple[str, ...]
    which: Which
    always: bool = False
    """Whether a name leaves even where no record means it."""


def split(records: DocumentRecords, entries: Sequence[Split]) -> Step:
    """Give the records that a split names to the agencies that they mean."""
    outcomes: list[Outcome] = []
    for entry in entries:
        scoped = entry.document is not None or any(part.document for part in entry.parts)
        parts = tuple(part for part in entry.parts if _is_for(part, records.document))
        for agency in meant(records, entry.name, scoped=scoped) if parts else ():
            before = records
            records = _parted(records, _Parting(agency, tuple(part.name for part in parts), _by_place(parts)))
            done = records != before or any(meant(records, part.name, scoped=True) for part in parts)
            outcomes.append(used(entry) if done else stale(entry, "nothing stands where its parts are said to"))
    return records, tuple(outcomes)


def _is_for(part: Part, document: Document) -> bool:
    named = part.document
    return named is None or document.document == named or document.sha256.startswith(named.lower())


def _by_place(parts: Sequence[Part]) -> Which:
    def which(record: Naming, source: Source | None) -> str | None:
        places = record.sources if source is None else (source,)
        return next((part.name for part in parts if _means(part, record, places)), None)

    return which


def _means(part: Part, record: Naming, places: Iterable[Source]) -> bool:
    if part.section is not None:
        section = record.section if isinstance(record, Recommendation | Action) else None
        if section is None or slug(section) != slug(part.section):
            return False
    return part.at == At() or any(is_at(place, part.at) for place in places)


def is_at(source: Source, at: At) -> bool:
    """Whether a place lies where a person says; lines count where any of them is one of the source's."""
    if at.page is not None and source.page != at.page:
        return False
    if at.cell is not None and source.cell != at.cell:
        return False
    if at.lines is None:
        return True
    first, last = source.line_start, source.line_end or source.line_start
    return first is not None and last is not None and first <= at.lines[1] and at.lines[0] <= last


def keep_apart(records: DocumentRecords, entries: Sequence[NeverMerge]) -> Step:
    """Names that are never to be one agency get records of their own, and what the words name with them."""
    outcomes: list[Outcome] = []
    for entry in entries:
        apart = tuple(_together(records, entry.names))
        for agency, names in apart:
            records = _parted(records, _Parting(agency, names, _by_words(agency, names), always=True))
        records = _told_apart(records, entry.names)
        if apart or _knows(records, entry.names):
            outcomes.append(used(entry))
    return records, tuple(outcomes)


def _together(records: DocumentRecords, names: Sequence[str]) -> Iterator[tuple[Agency, tuple[str, ...]]]:
    """Agencies that have two of the names, with the names that leave: its own, else the first given, stays."""
    own = {slug(agency.name) for agency in records.agencies}
    for agency in records.agencies:
        words = {slug(word) for word in (agency.name, *agency.aliases)}
        had = [name for name in names if slug(name) in words]
        stays = next((name for name in had if slug(name) == slug(agency.name)), had[0] if had else "")
        leaving = tuple(name for name in had if slug(name) != slug(stays) and slug(name) not in own)
        if leaving:
            yield agency, leaving


def _by_words(agency: Agency, names: Sequence[str]) -> Which:
    """The leaving name that a record's words have, where they have no other word for the agency."""
    leaving = {slug(name): name for name in names}
    every = sorted({agency.name, *agency.aliases, *names}, key=lambda word: (-len(word), word))
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, every))})(?!\w)")

    def which(record: Naming, source: Source | None) -> str | None:
        words = _words(record) if source is None else (source.quote,)
        found = {slug(match[0]) for text in words for match in pattern.finditer(text)}
        means = {leaving.get(one) for one in found}
        return means.pop() if len(means) == 1 else None

    return which


def _words(record: Naming) -> Iterator[str]:
    yield from (source.quote for source in record.sources)
    if isinstance(record, Recommendation | Action) and record.section:
        yield record.section


def _knows(records: DocumentRecords, names: Iterable[str]) -> bool:
    words = {slug(word) for agency in records.agencies for word in (agency.full_name, agency.name, *agency.aliases)}
    return bool(words & {slug(name) for name in names})


def _told_apart(records: DocumentRecords, names: Sequence[str]) -> DocumentRecords:
    """Names that differ in dress only (St Mary's, St Marys) would have one id: the names as written tell them apart."""
    by_slug: dict[str, set[str]] = {}
    for name in names:
        by_slug.setdefault(slug(name), set()).add(name)
    alike = {name for some in by_slug.values() if len(some) > 1 for name in some}
    if not alike:
        return records
    return replace(
        records,
        agencies=tuple(
            replace(one, id=f"{agency_id(one.name, one.area)}~{digest(one.name)}") if one.name in alike else one
            for one in records.agencies
        ),
    )


def _parted(records: DocumentRecords, parting: _Parting) -> DocumentRecords:
    """The records with what means another agency given to it."""
    own = slug(parting.agency.name)
    leaving = {slug(name) for name in parting.names}

    def name_of(name: str, record: Naming) -> str:
        if slug(name) != own or isinstance(record, Review) or record == parting.agency:
            return name
        return parting.which(record, None) or name

    moved = rewritten(records, name_of)
    rest = replace(parting.agency, aliases=tuple(one for one in parting.agency.aliases if slug(one) not in leaving))
    divided = tuple(_divided(moved, parting, rest))
    if not any(slug(one.name) in leaving for one in divided):
        return records
    gone = parting.agency.id
    agencies = together(one for agency in moved.agencies for one in (divided if agency.id == gone else (agency,)))
    return _with_contributors(replace(moved, agencies=agencies), parting, divided)


def _divided(records: DocumentRecords, parting: _Parting, rest: Agency) -> Iterator[Agency]:
    """The agency with the places that stay its, if it has any or something names it, and each that left it."""
    places: dict[str | None, list[Source]] = {}
    for source in parting.agency.sources:
        places.setdefault(parting.which(parting.agency, source), []).append(source)
    naming = {slug(name) for record in _naming(records) for name in names_in(record)}
    if None in places or slug(rest.name) in naming or not parting.agency.sources:
        yield replace(rest, sources=tuple(places.get(None, ())))
    for name in parting.names:
        if parting.always or name in places or slug(name) in naming:
            own = made(records, name, like=parting.agency)
            yield replace(own, part_of=rest.part_of, sources=tuple(places.get(name, ())))


def _naming(records: DocumentRecords) -> Iterator[Naming]:
    yield from (*records.facts(), *records.agencies, *records.roles, *records.successions)


def _with_contributors(records: DocumentRecords, parting: _Parting, agencies: Sequence[Agency]) -> DocumentRecords:
    """Whoever took part as the one agency took part as each that it turns out to be."""
    own = slug(parting.agency.name)

    def shared(names: Sequence[str]) -> tuple[str, ...]:
        instead = [agency.name for agency in agencies]
        return tuple(dict.fromkeys(one for name in names for one in (instead if slug(name) == own else (name,))))

    reviews = (replace(one, contributors=shared(one.contributors)) for one in records.reviews)
    return replace(records, reviews=tuple(_board(one, own, agencies) for one in reviews))


def _board(review: Review, own: str, agencies: Sequence[Agency]) -> Review:
    """The board follows where the agency goes on under one other name only."""
    gone = review.commissioned_by is not None and slug(review.commissioned_by) == own
    if gone and len(agencies) == 1:
        return replace(review, commissioned_by=agencies[0].name)
    return review
