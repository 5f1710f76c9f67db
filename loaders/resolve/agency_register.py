"""The agencies of one document while they are being gathered: what was printed, how often, and what was said of it."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.model.records import Source
from graph.model.vocabulary import Sector
from loaders.resolve.agency_shapes import Candidate
from loaders.resolve.agency_variants import Key, key, misprint, opening_initials, same_by_initials


@dataclass(slots=True)
class Entry:
    """One agency being gathered. ``certain`` when something besides its shape says that it is one."""

    kind: str
    sector: Sector
    key: Key
    order: int
    unit: bool = False
    weak: bool = False
    certain: bool = False
    cut: bool = True
    """True while it was only printed where a cell or block begins: its name may have lost its first words."""
    parent_kind: str | None = None
    forms: Counter[str] = field(default_factory=Counter)
    aliases: dict[str, None] = field(default_factory=dict)
    bare: dict[str, None] = field(default_factory=dict)
    """Sector words and definite descriptions that stand for this agency here, printed or not."""
    above: "Entry | None" = None
    sources: list[Source] = field(default_factory=list)
    name: str | None = None
    """A name fixed by the data; else the fullest form printed."""

    @property
    def canonical(self) -> str:
        return self.name or max(self.forms, key=lambda form: (len(form.split()), self.forms[form], len(form), form))

    @property
    def count(self) -> int:
        return sum(self.forms.values())

    def words(self) -> Iterator[str]:
        """Every way this agency is written."""
        yield from dict.fromkeys([self.canonical, *self.forms, *self.aliases])


_WIDE = frozenset({"police", "fire", "ambulance"})
"""Kinds of which one serves a whole region, so that two with like names in one document are hardly two."""
_NHS_DASH = re.compile(r"^NHS ?- ?")


@dataclass(slots=True)
class Register:
    """The entries by kind and key, in the order first printed."""

    entries: list[Entry] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    _by_key: dict[tuple[str, Key], Entry] = field(default_factory=dict)

    def note(self, candidate: Candidate, source: Source, printed: str, above: Entry | None = None) -> Entry:
        """Count one printing of a name of known shape. ``printed`` is its full form, ``above`` the body it names.

        A unit of that name under another body is another agency, known by its full form.
        """
        shape = candidate.shape
        sector = (
            Sector.MENTAL_HEALTH
            if "Mental Health" in candidate.name and shape.sector is Sector.HEALTH
            else shape.sector
        )
        entry = self.entry(candidate.name, shape.kind, sector, source)
        if above and entry.above and entry.above is not above and printed != candidate.name:
            entry = self.entry(printed, shape.kind, sector, source)
        entry.unit, entry.weak, entry.parent_kind = shape.unit, shape.weak, shape.parent
        plain = _NHS_DASH.sub("NHS ", printed)
        entry.forms[plain] += 1
        if plain.startswith("NHS ") and shape.kind in ("surgery", "walk_in_centre"):
            entry.aliases.update({printed: None, plain.removeprefix("NHS "): None})
        if candidate.above:
            entry.certain = True
            entry.aliases.setdefault(candidate.name)
        return entry

    def entry(self, name: str, kind: str, sector: Sector, source: Source | None) -> Entry:
        """The entry of that name, made if it is new."""
        where = (kind, key(name, kind))
        if where not in self._by_key:
            self._by_key[where] = Entry(kind, sector, where[1], len(self.entries))
            self.entries.append(self._by_key[where])
        entry = self._by_key[where]
        if source and not entry.sources:
            entry.sources.append(source)
        return entry

    def name_plainly(self, name: str, source: Source, sector: Sector = Sector.OTHER) -> Entry:
        """Note a body whose name has no known shape, on the strength of where the document prints it."""
        entry = self.entry(name, "described", sector, source)
        entry.forms[name] += 1
        entry.certain = True
        return entry

    def of_kind(self, *kinds: str) -> list[Entry]:
        return [entry for entry in self.entries if entry.kind in kinds]

    def named(self, words: str) -> Entry | None:
        """The entry that is written with these words somewhere, or None."""
        folded = words.casefold().removeprefix("the ")
        return next(
            (e for e in self.entries if any(folded == w.casefold().removeprefix("the ") for w in e.words())), None
        )

    def drop(self, entry: Entry) -> None:
        self.entries.remove(entry)
        for other in self.entries:
            if other.above is entry:
                other.above = None

    def merge(self, entry: Entry, into: Entry) -> None:
        """Make one agency of two."""
        into.forms.update(entry.forms)
        into.aliases.update(entry.aliases)
        into.bare.update(entry.bare)
        into.certain |= entry.certain
        into.parent_kind = into.parent_kind or entry.parent_kind
        into.above = into.above or entry.above
        into.order = min(into.order, entry.order)
        into.sources = into.sources or entry.sources
        self.entries.remove(entry)
        for other in self.entries:
            if other.above is entry:
                other.above = into

    def merge_as_written(self, entry: Entry, into: Entry) -> None:
        """Make one agency of two, taking over nothing of the wrongly read one but what was defined for it."""
        entry.forms.clear()
        self.merge(entry, into)

    def merge_variants(self) -> None:
        """Merge names that are one agency in another dress; list the pairs that only may be."""
        for entry in list(self.entries):
            others = [other for other in self.entries if other is not entry and other.kind == entry.kind]
            into = [other for other in others if self._is_variant(entry, other)]
            if entry in self.entries and len(into) == 1:
                self.merge(entry, into[0])
            elif len(into) > 1:
                self.doubts.append(f"'{entry.canonical}' may be any of {', '.join(sorted(o.canonical for o in into))}")

    def _is_variant(self, entry: Entry, other: Entry) -> bool:
        if entry.kind == "council" and len(entry.key) < len(other.key):
            # "Thornmere Council" beside one "Thornmere Metropolitan Borough Council".
            return entry.key[:-1] == other.key[: len(entry.key) - 1] and len(entry.key) == 2
        if entry.kind in _WIDE and other.key[-len(entry.key) :] == entry.key and len(other.key) > len(entry.key):
            # A line or a column's end took the first word: one "Midlands Police" among many "West Midlands Police".
            return entry.count * 5 <= other.count
        if same_by_initials(entry.key, other.key) or opening_initials(entry.key, other.canonical):
            return len(entry.key) < len(other.key)
        if entry.count <= other.count and misprint(" ".join(entry.key), " ".join(other.key)):
            return entry.count < other.count or entry.order > other.order
        return False
