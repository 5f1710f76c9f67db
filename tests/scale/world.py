"""The bodies that take part in reviews: those of every area through the years, those of the nation, and small ones."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from random import Random

from graph.model.reference import Region
from graph.model.vocabulary import RegionKind, Sector
from reviewgraph.reference import regions
from tests.scale.proportions import Proportions


@dataclass(frozen=True, slots=True)
class Body:
    """An agency, with what it is part of and, where the law put another in its place, which it followed and when."""

    name: str
    sector: Sector
    part_of: str | None = None
    followed: str | None = None
    on: str | None = None


_BOARDS = (
    (1998, "Area Child Protection Committee", Sector.BOARD),
    (2006, "Safeguarding Children Board", Sector.BOARD),
    (2019, "Safeguarding Children Partnership", Sector.BOARD),
)
_PURCHASERS = (
    (1998, "Health Authority", Sector.HEALTH),
    (2002, "Primary Care Trust", Sector.HEALTH),
    (2013, "Clinical Commissioning Group", Sector.HEALTH),
    (2022, "Integrated Care Board", Sector.HEALTH),
)
_LASTING = (
    ("Children's Social Care", Sector.SOCIAL_CARE, "Council"),
    ("Adult Social Care", Sector.ADULT_SOCIAL_CARE, "Council"),
    ("Council", Sector.LOCAL_GOVERNMENT, None),
    ("Housing Service", Sector.HOUSING, "Council"),
    ("Hospitals NHS Foundation Trust", Sector.HEALTH, None),
    ("Mental Health NHS Trust", Sector.MENTAL_HEALTH, None),
    ("Community Health Services", Sector.HEALTH, "Hospitals NHS Foundation Trust"),
    ("Education Service", Sector.EDUCATION, "Council"),
    ("Community Safety Partnership", Sector.COMMUNITY_SAFETY, None),
    ("Youth Offending Service", Sector.YOUTH, "Council"),
)
_NATIONAL = (
    ("National Probation Service", Sector.PROBATION),
    ("Crown Prosecution Service", Sector.PROSECUTION),
    ("Children and Family Court Service", Sector.COURTS),
    ("Ambulance Service NHS Trust", Sector.AMBULANCE),
    ("National Health Inspectorate", Sector.REGULATOR),
    ("National Domestic Abuse Charity", Sector.VOLUNTARY),
)
_SMALL = {
    Sector.HEALTH: ("Surgery", "Health Centre", "Walk-in Centre"),
    Sector.EDUCATION: ("Primary School", "High School", "Academy"),
    Sector.EARLY_YEARS: ("Nursery", "Children's Centre"),
    Sector.VOLUNTARY: ("Trust", "Family Project", "Advice Centre"),
    Sector.HOUSING: ("Homes", "Hostel"),
    Sector.SOCIAL_CARE: ("Family Support Team", "Fostering Service", "Duty Team"),
    Sector.MENTAL_HEALTH: ("Community Mental Health Team", "Recovery Service"),
    Sector.POLICE: ("Public Protection Unit", "Neighbourhood Team"),
}
_FIRST = (
    "Ash",
    "Beck",
    "Carr",
    "Dene",
    "Elm",
    "Fern",
    "Gorse",
    "Holm",
    "Ivy",
    "Kirk",
    "Lark",
    "Mere",
    "Nether",
    "Over",
)
_SECOND = ("bank", "bridge", "croft", "dale", "field", "ford", "gate", "hurst", "ley", "mount", "side", "wick", "wood")
_HEAVY = 1.1
"""How fast areas grow less frequent: the first has most reviews, the tail one or two."""


@cache
def areas() -> tuple[Region, ...]:
    """The areas that reviews are in, the ones with most reviews first."""
    local = [region for region in regions() if region.kind is RegionKind.LOCAL_AUTHORITY]
    Random("areas").shuffle(local)
    return tuple(local)


@cache
def _frequency() -> tuple[float, ...]:
    return tuple((rank + 4) ** -_HEAVY for rank in range(len(areas())))


def an_area(chance: Random) -> Region:
    """An area, some far more often than others."""
    return chance.choices(areas(), _frequency())[0]


def board_of(area: Region, year: int) -> Body:
    """The board or partnership of an area in a year."""
    return _of_its_time(area, year, _BOARDS)


def standing(area: Region, year: int) -> tuple[Body, ...]:
    """The bodies of an area that take part in review after review, as they were in a year; the police come first."""
    lasting = tuple(
        Body(f"{area.name} {what}", sector, f"{area.name} {whole}" if whole else None)
        for what, sector, whole in _LASTING
    )
    return (_police(area), *lasting[:2], _of_its_time(area, year, _PURCHASERS), *lasting[2:])


def national(chance: Random) -> Body:
    """A body that takes part everywhere; the first far more often than the last."""
    name, sector = chance.choices(_NATIONAL, [1 / (rank + 1) for rank in range(len(_NATIONAL))])[0]
    return Body(name, sector)


def small(chance: Random, known: Proportions, area: Region, number: str) -> Body:
    """A school, surgery, team or charity that few reviews name; ``number`` keeps its name from those elsewhere."""
    sector = Sector(known.one_of(chance, "sector"))
    kind = chance.choice(_SMALL.get(sector, ("Service", "Panel")))
    name = f"{chance.choice(_FIRST)}{chance.choice(_SECOND)} {kind} {number}"
    part_of = f"{area.name} Council" if known.happens(chance, "unit") else None
    return Body(name, sector, part_of)


def _police(area: Region) -> Body:
    """One force for several areas."""
    return Body(f"{area.part_of or area.name} Police", Sector.POLICE)


def _of_its_time(area: Region, year: int, since: Sequence[tuple[int, str, Sector]]) -> Body:
    begun = [number for number, (first, _, _) in enumerate(since) if first <= year]
    number = begun[-1] if begun else 0
    first, what, sector = since[number]
    earlier = f"{area.name} {since[number - 1][1]}" if number else None
    return Body(f"{area.name} {what}", sector, followed=earlier, on=str(first) if earlier else None)
