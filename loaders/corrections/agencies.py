"""Agencies of one document: found by the name a person gives, made, and put together under one name."""

import re
from collections.abc import Iterable
from dataclasses import replace

from graph.model.identity import agency_id, slug
from graph.model.records import Agency, DocumentRecords
from graph.model.vocabulary import Sector
from loaders.data import reading
from loaders.resolve.agency_areas import could_be_anywhere
from loaders.resolve.agency_shapes import candidates, straighten

_PLACED = re.compile(r"(.+) \(([^()]+)\)")


def is_meant(agency: Agency, name: str, *, scoped: bool) -> bool:
    """Whether a person's name or id for an agency is this one's.

    A name that could be any area's ("Children's Services") is given with its area in brackets, as pages show it, or
    alone where the correction is for one document (``scoped``).
    """
    if name == agency.id or slug(name) == slug(agency.full_name):
        return True
    return slug(name) == slug(agency.name) and (scoped or agency.area is None)


def meant(records: DocumentRecords, name: str, *, scoped: bool) -> tuple[Agency, ...]:
    """The agencies of a document that a person's name or id stands for."""
    return tuple(agency for agency in records.agencies if is_meant(agency, name, scoped=scoped))


def made(records: DocumentRecords, name: str, like: Agency | None = None) -> Agency:
    """A record for an agency of this name: its sector and area by the name, else those of ``like``."""
    sector = _sector(name)
    if sector is Sector.OTHER and like:
        sector = like.sector
    area = area_of(records, name, like)
    return Agency(records.document.document, agency_id(name, area), name, sector, area=area)


def area_of(records: DocumentRecords, name: str, like: Agency | None = None) -> str | None:
    """The area that belongs to a name in this document: none where the name is one body's alone."""
    if not could_be_anywhere(name):
        return None
    if like and like.area:
        return like.area
    areas = {agency.area for agency in records.agencies if agency.area}
    return areas.pop() if len(areas) == 1 else None


def name_and_area(full: str) -> tuple[str, str | None]:
    """A name as pages show it, "Children's Services (Oldtown)", as the name and the area that tells it apart."""
    match = _PLACED.fullmatch(full)
    return (match[1], match[2]) if match and could_be_anywhere(match[1]) else (full, None)


def with_name(records: DocumentRecords, agency: Agency, name: str, area: str | None = None) -> Agency:
    """The agency under another name; the one it had stays as an alias, for its document prints it."""
    area = area or area_of(records, name, agency)
    if agency.name == name and area == agency.area:
        return agency
    aliases = dict.fromkeys((*agency.aliases, agency.name))
    aliases.pop(name, None)
    return replace(agency, id=agency_id(name, area), name=name, area=area, aliases=tuple(aliases))


def together(agencies: Iterable[Agency]) -> tuple[Agency, ...]:
    """One record for each id: aliases and places united, the first sector and body above that say something."""
    found: dict[str, Agency] = {}
    for agency in agencies:
        known = found.get(agency.id)
        found[agency.id] = _both(known, agency) if known else agency
    return tuple(found.values())


def _both(one: Agency, other: Agency) -> Agency:
    # In one order, however often and by which way they met: correcting twice is correcting once.
    aliases = sorted({*one.aliases, *other.aliases, other.name} - {one.name})
    above = [part for part in (one.part_of, other.part_of) if part and slug(part) != slug(one.name)]
    return replace(
        one,
        sector=other.sector if one.sector is Sector.OTHER else one.sector,
        aliases=tuple(aliases),
        part_of=above[0] if above else None,
        sources=tuple(dict.fromkeys((*one.sources, *other.sources))),
    )


def with_named(records: DocumentRecords, names: Iterable[str]) -> DocumentRecords:
    """The records with an agency for each of these names that has none."""
    known = {slug(agency.name) for agency in records.agencies}
    known |= {slug(alias) for agency in records.agencies for alias in agency.aliases}
    missing = {slug(name): name for name in names if slug(name) not in known}
    return replace(records, agencies=(*records.agencies, *(made(records, name) for name in missing.values())))


def _sector(name: str) -> Sector:
    """The field a name shows: a known body's, else that of the sort of agency the whole name is shaped like."""
    for row in reading.rows("agencies_known"):
        if slug(name) in {slug(known) for known in (row["name"], *row["aliases"].split(";")) if known}:
            return Sector(row["sector"])
    plain = straighten(name)
    whole = [found for found in candidates(plain) if found.end == len(plain)]
    return whole[-1].shape.sector if whole else Sector.OTHER
