"""Areas: the local authorities and police areas of the United Kingdom, the regions and nations they lie in."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from graph.model.reference import Region
from graph.model.vocabulary import RegionKind
from loaders.data import reading
from loaders.resolve.agency_shapes import straighten


@dataclass(frozen=True, slots=True)
class Area:
    """One area, the other ways it is written, and the name of the wider area it lies in (None for a nation)."""

    name: str
    kind: RegionKind
    part_of: str | None = None
    aliases: tuple[str, ...] = ()

    @classmethod
    def from_row(cls, row: Mapping[str, str]) -> "Area":
        """An area from a row with ``name``, ``kind``, ``part_of`` and ``aliases`` (parted by semicolons)."""
        aliases = tuple(alias for alias in (row.get("aliases") or "").split(";") if alias)
        return cls(row["name"], RegionKind(row["kind"]), row.get("part_of") or None, aliases)


_BODY = (
    r"(?:(?:Metropolitan|City|Borough|County|District|London Borough|Royal Borough|Local|Multi-Agency|and)\s)*"
    r"(?:Safeguarding|(?:Adult|Child|Children's|Local) Safeguarding|Community Safety|Council|(?:Area )?Child Protection"
    r"|Safer|Public Protection|Crime and Disorder|Adult Protection|Domestic Homicide)"
)
_BEFORE_BODY = re.compile(
    rf"((?:[A-Z][\w'-]+)(?:(?:,? | and | & | upon | of | with | on | in )[A-Z][\w'-]+)*?),?\s+{_BODY}\b"
)
_NOT_A_PLACE = frozenset(
    {"The", "Local", "Multi-Agency", "Joint", "Regional", "National", "Area", "Our", "This", "Independent"}
)


@dataclass(frozen=True)
class Gazetteer:
    """The areas that names are looked up in."""

    areas: tuple[Area, ...]

    def with_extra(self, rows: Iterable[Mapping[str, str]]) -> "Gazetteer":
        """These areas and those of further rows (see ``Area.from_row``), which win over areas of the same name."""
        extra = tuple(Area.from_row(row) for row in rows)
        names = {area.name for area in extra}
        return Gazetteer((*(area for area in self.areas if area.name not in names), *extra))

    def regions(self) -> tuple[Region, ...]:
        """The areas as the graph's reference data, the widest first."""
        order = [RegionKind.NATION, RegionKind.REGION, RegionKind.POLICE_AREA, RegionKind.LOCAL_AUTHORITY]
        ranked = sorted(self.areas, key=lambda area: (order.index(area.kind), area.name))
        return tuple(Region(area.name, area.kind, area.part_of) for area in ranked)

    def lineage(self, name: str) -> tuple[str, ...]:
        """The area and the wider areas that it lies in, the smallest first; only the name where it is not known."""
        chain, known = [name], {area.name: area for area in self.areas}
        while (area := known.get(chain[-1])) and area.part_of and area.part_of not in chain:
            chain.append(area.part_of)
        return tuple(chain)

    def named_in(self, words: str) -> str | None:
        """The area of the longest name in the words, or None; a wider area only where no smaller one is named."""
        plain = straighten(words).replace("&", "and")
        found = [m[0] for m in self._pattern.finditer(plain)]
        areas = sorted((self._by_word[word] for word in found), key=lambda area: (_rank(area), -len(area.name)))
        return areas[0].name if areas else None

    def region_of(self, board_name: str | None, text: str = "") -> str | None:
        """The area of a review: that in its board's or council's name, else that of the bodies in its text.

        A board whose area is in no list gives the area as its own name has it.
        """
        if board_name:
            return self._of_body(board_name)
        counts = Counter(area for m in _BEFORE_BODY.finditer(straighten(text)) if (area := self._of_body(m[0])))
        ranked = counts.most_common(2)
        if not ranked or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
            return None
        return ranked[0][0]

    def _of_body(self, name: str) -> str | None:
        body = _BEFORE_BODY.search(straighten(name))
        own = body[1].removeprefix("NHS ") if body else None
        if own and own.split()[0] in _NOT_A_PLACE:
            own = None
        known = self.named_in(own) if own else None
        if (
            own
            and known
            and len(own.replace("&", "and")) > len(known) + 4
            and " and " in own
            and known not in self._whole(own)
        ):
            # "Thornmere and Durham Safeguarding …" covers more than the one area that is listed.
            return own
        return known or own or self.named_in(name)

    def _whole(self, words: str) -> set[str]:
        plain = words.replace("&", "and")
        return {self._by_word[word].name for word in self._by_word if word == plain}

    @cached_property
    def _by_word(self) -> Mapping[str, Area]:
        pairs = [(word.replace("&", "and"), area) for area in self.areas for word in (area.name, *area.aliases)]
        return dict(reversed(pairs))

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        ordered = sorted(self._by_word, key=lambda word: (-len(word), word))
        return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, ordered))})(?![\w-])")


def _rank(area: Area) -> int:
    order = (RegionKind.LOCAL_AUTHORITY, RegionKind.POLICE_AREA, RegionKind.REGION, RegionKind.NATION)
    return order.index(area.kind)


@cache
def gazetteer() -> Gazetteer:
    """The real areas: every local authority that provides social services, former ones often met with, police areas."""
    return Gazetteer(tuple(Area.from_row(row) for row in reading.rows("places")))


def with_extra(rows: Iterable[Mapping[str, str]]) -> Gazetteer:
    """The real areas and further ones, such as those of the fictional samples."""
    return gazetteer().with_extra(rows)


def region_of(board_name: str | None, text: str = "", areas: Gazetteer | None = None) -> str | None:
    """The area of a review by its board's name, else by its text (see ``Gazetteer.region_of``)."""
    return (areas or gazetteer()).region_of(board_name, text)
