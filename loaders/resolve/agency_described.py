"""Agencies of no known shape: national bodies by their names, and whatever a document itself says is an agency."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from graph.model.records import Source
from graph.model.vocabulary import Sector
from loaders.data import reading
from loaders.resolve.agency_abbreviations import stands_for
from loaders.resolve.agency_passages import Passage
from loaders.resolve.agency_register import Entry, Register
from loaders.resolve.agency_shapes import straighten, word_list
from loaders.resolve.filed import filed


@cache
def _known_rows() -> dict[str, tuple[str, Sector]]:
    rows = reading.rows("agencies_known")
    return {
        straighten(form): (row["name"], Sector(row["sector"]))
        for row in rows
        for form in (row["name"], *row["aliases"].split(";"))
        if form
    }


@cache
def _known_pattern() -> re.Pattern[str]:
    forms = sorted(_known_rows(), key=len, reverse=True)
    parts = (re.escape(form).replace("Majesty's", "Majest(?:y's|ys|ies'?)") for form in forms)
    names = filed(parts, not_after=r"[\w'/-]")
    return re.compile(rf"{names}(?!\w|-\w|'s? [A-Z])")


_MAJESTYS = re.compile(r"Majest(?:ys|ies'?)")
"""Slips for "Majesty's"."""


def known_in(text: str) -> Iterator[tuple[int, int, str]]:
    """The national bodies in a straightened text, as (start, end, name)."""
    for m in _known_pattern().finditer(text):
        opening = not text[: m.start()].strip() or text[: m.start()].rstrip().endswith((".", ":"))
        titled = re.match(r" [A-Z][a-z]", text[m.end() :])
        if m[0] in ("Refuge", "Shelter") and (opening or titled):
            continue
        yield m.start(), m.end(), _known_rows()[_MAJESTYS.sub("Majesty's", m[0])][0]


def without_known(text: str) -> str:
    """The text with the names of national bodies blotted out: a sector's word inside one is no use of that word."""
    for start, end, _ in known_in(text):
        text = f"{text[:start]}{'_' * (end - start)}{text[end:]}"
    return text


def known_entry(register: Register, name: str, source: Source) -> Entry:
    """The entry of a national body."""
    entry = register.entry(name, "known", _known_rows()[straighten(name)][1], source)
    entry.name, entry.certain = name, True
    return entry


@cache
def _described() -> tuple[tuple[Sector, Sequence[str], re.Pattern[str], re.Pattern[str]], ...]:
    name = r"(?P<name>[A-Z][\w'&-]+(?: (?:and |& |of )?[A-Z][\w'&-]+){0,4})"
    table: dict[str, list[str]] = reading.toml("agency_words")["appositions"]
    made = []
    for sector, words in table.items():
        sort = rf"(?:[a-z-]+ ){{0,2}}(?:{'|'.join(sorted(words, key=len, reverse=True))})"
        made.append(
            (
                Sector(sector),
                words,
                re.compile(rf"(?<![\w'-]){name}(?:,| \(|,? which is) (?:an? |the )(?P<words>{sort})(?=[,.;:) ]|$)"),
                re.compile(rf"(?<!\w)(?P<words>(?:[Aa]n?|[Aa]nother|[Tt]he) {sort}) \({name}\)"),
            )
        )
    return tuple(made)


_PROVIDERS = (
    r"(?:Contractor|Provider|Charity|Company|Agency|Service|Home|School|Nursery|Hospital"
    r"|Association|Project|Refuge|Organisation)"
)
_CONTRACTED = re.compile(
    r"\(\"(?P<short>[Tt]he [A-Z]\w+)\",? (?P<name>[A-Z][\w'&-]+(?: [A-Z][\w'&-]+)*)\)"
    r"|(?<![\w'-])(?P<name2>[A-Z][\w'&-]+(?: [A-Z][\w'&-]+){0,4})"
    rf" \([\"'](?P<short2>the {_PROVIDERS})[\"']\)"
)


def note_described(register: Register, passage: Passage) -> None:
    """Names of no known shape that the text itself says are agencies."""
    for sector, words, after, before in _described():
        if not any(word in passage.text for word in words):
            continue
        for m in after.finditer(passage.text):
            _note_as(register, passage, m["name"], sector, m.start("name"))
        for m in before.finditer(passage.text):
            entry = _note_as(register, passage, m["name"], sector, m.start("name"))
            if entry and entry.kind in ("described", "known"):
                _take_description(entry, m["words"])
    for m in _CONTRACTED.finditer(passage.text):
        name, short = (m["name"], m["short"]) if m["name"] else (m["name2"], m["short2"])
        entry = _note_as(register, passage, name, Sector.OTHER, m.start())
        if entry:
            bare = short.split(" ", 1)[1]
            entry.aliases.update({f"the {bare}": None, f"The {bare}": None, bare: None})


def _take_description(entry: Entry, words: str) -> None:
    """What a document calls an agency before it names it ("a leading support agency"), with any article."""
    article, _, bare = words.partition(" ")
    entry.aliases.setdefault(words)
    if article.lower() != "the":
        entry.aliases.setdefault(bare)
        entry.bare.update({f"{other} {bare}": None for other in ("a", "A", "the", "The", "another", "Another")})


def _note_as(register: Register, passage: Passage, name: str, sector: Sector, at: int) -> Entry | None:
    other, joint, last = name.rpartition(" and ")
    if joint and register.named(other):
        name, at = last, at + len(other) + len(joint)
    opening, _, rest = name.partition(" ")
    if opening.isupper() and rest and (register.named(rest) or stands_for(opening, rest)):
        name = rest
    first = name.split()[0].lower()
    if first in word_list("stop") or first in word_list("roles") or (name.isupper() and " " not in name):
        return None
    known = register.named(name)
    if known is None:
        known = register.entry(name, "described", sector, passage.source(at, at + len(name)))
        known.forms[name] += 1
    known.certain = True
    return known
