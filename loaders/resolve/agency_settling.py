"""Settling what was gathered: cut-off names, weak signs, short forms, misprints, and which body a unit belongs to."""

import re
from collections import Counter
from collections.abc import Sequence

from loaders.blocks import Block
from loaders.resolve.agency_abbreviations import glossary_line, stands_for
from loaders.resolve.agency_passages import Passage
from loaders.resolve.agency_register import Entry, Register
from loaders.resolve.agency_shapes import straighten, word_list
from loaders.resolve.agency_variants import swapped_letters


def trim_openings(register: Register) -> None:
    """Words of another column or of a post before a name that stands elsewhere without them are no part of it.

    A name cut off by a line's or cell's end joins the one full name that ends like it.
    """
    for entry in list(register.entries):
        own = entry.canonical
        others = [(other, other.canonical) for other in register.entries if other is not entry]
        within = [other for other, name in others if own.endswith(" " + name)]
        longer = [other for other, name in others if name.endswith(" " + own)]
        shorter = [other for other in within if not other.unit]
        inner = [other for other in within if other.unit]
        if len(inner) == 1 and entry.unit and _only_tails(own.removesuffix(inner[0].canonical)):
            register.merge_as_written(entry, inner[0])
        elif len(shorter) == 1 and not entry.unit and _only_fields(own.removesuffix(shorter[0].canonical)):
            register.merge_as_written(entry, shorter[0])
        elif entry.cut and len(longer) == 1 and (entry.weak or not entry.unit):
            register.merge_as_written(entry, longer[0])


def _only_fields(words: str) -> bool:
    return all(word.lower() in word_list("fields") for word in words.split())


_TAILS = frozenset({"authority", "la", "service", "services"})
"""The last word of a body's name, left before the name of a unit that the body shares with others."""


def _only_tails(words: str) -> bool:
    return all(word.lower() in _TAILS for word in words.split())


def drop_the_weak(register: Register) -> None:
    """A weak shape needs a further sign: it is repeated, defined, chained, an owner or a heading."""
    for entry in list(register.entries):
        if (
            entry.weak
            and not entry.certain
            and (entry.count < 3 or len(entry.key) < 3 or _within_another(register, entry))
        ):
            register.drop(entry)


def _within_another(register: Register, entry: Entry) -> bool:
    ending = " " + entry.canonical
    return any(other.canonical.endswith(ending) for other in register.entries if other is not entry)


def note_glossaries(register: Register, passages: Sequence[Passage], blocks: Sequence[Block]) -> None:
    """Take the short forms that a glossary's lines, or the rows of its table, explain."""
    for passage in passages:
        line = glossary_line(passage.text)
        if line:
            _take_glossary(register, *line)
    for block in blocks:
        if len(block.cells) == 2:
            short, meaning = (straighten(cell.text) for cell in block.cells)
            line = glossary_line(f"{short}: {meaning}")
            if line and line[0] == short.strip():
                _take_glossary(register, *line)


def _take_glossary(register: Register, short: str, meaning: str) -> None:
    name = re.split(r",| \(|;", meaning)[0].strip()
    entry = register.named(name)
    if entry and short not in entry.canonical.split():
        entry.aliases.setdefault(short)
        entry.certain = True
    part = re.search(r"\(part of (?:the )?([^()]+)\)", meaning)
    body = register.named(part[1]) if part else None
    if entry and body and body is not entry:
        entry.above = entry.above or body


def note_initials(register: Register, words: Counter[str]) -> None:
    """Give an abbreviation that nothing defines to the one agency whose first letters it is."""
    taken = {alias for entry in register.entries for alias in entry.words()}
    forms = [(entry, [form for form in entry.words() if not form.isupper()]) for entry in register.entries]
    for short in sorted(words):
        if short in taken or len(short) < 3:
            continue
        meant = [entry for entry, names in forms if any(stands_for(short, name) for name in names)]
        if len(meant) == 1:
            meant[0].aliases.setdefault(short)
        elif meant:
            register.doubts.append(f"'{short}' may be any of {', '.join(sorted(e.canonical for e in meant))}")


def note_slips(register: Register, words: Counter[str]) -> None:
    """Give a rare abbreviation to the one of which it is a slip of two letters (DCSB among many DSCB)."""
    owners = {alias: entry for entry in register.entries for alias in entry.words() if alias.isupper()}
    for short, count in sorted(words.items()):
        known = swapped_letters(short, owners) if short not in owners else None
        if known and count * 2 <= words[known]:
            owners[known].aliases.setdefault(short)
            register.doubts.append(f"'{short}' was taken as a misprint of '{known}'")


def place_units(register: Register) -> None:
    """Put a unit under the body whose name it begins with, else under the only body of its parent's kind."""
    for entry in register.entries:
        if entry.above is None:
            entry.above = _named_above(register, entry) or _only_above(register, entry)


def _named_above(register: Register, entry: Entry) -> Entry | None:
    if not entry.unit:
        return None
    for other in register.entries:
        if other is entry or other.unit:
            continue
        for word in other.words():
            own = [form for form in entry.words() if form.startswith((word + " ", word + "'s "))]
            if own and len(word) > 2 and word[0].isupper():
                return other
    return None


def _only_above(register: Register, entry: Entry) -> Entry | None:
    bodies = register.of_kind(entry.parent_kind) if entry.parent_kind else []
    return bodies[0] if len(bodies) == 1 and bodies[0] is not entry else None


_SHORT_NAMED = ("housing", "company", "care_provider", "described", "voluntary")
_AT_A_PLACE = re.compile(r"\b(?:in|near|to|from|across|around|at|of|for|within|outside|throughout)$")


def note_short_names(register: Register, passages: Sequence[Passage]) -> None:
    """Take a provider's first word as its short name where it stands alone, begins no other name and is no place."""
    for entry in register.of_kind(*_SHORT_NAMED):
        word = entry.canonical.split()[0]
        if _may_stand_alone(register, entry, word) and _stands_alone(word, passages):
            entry.aliases.setdefault(word)


_LEGAL_FORM = re.compile(r" (?:NHS )?(?:Foundation )?Trust$")
_SAYS_WHAT = re.compile(r"\b(?:Hospitals?|Healthcare|Partnership|Infirmary)$")


def note_bare_trusts(register: Register, passages: Sequence[Passage]) -> None:
    """Take a trust's name without "NHS Trust" where it is printed so and still says what it is."""
    for entry in register.of_kind("nhs_trust"):
        bare = _LEGAL_FORM.sub("", entry.canonical)
        if len(bare.split()) < 3 or bare == entry.canonical or not _SAYS_WHAT.search(bare) or register.named(bare):
            continue
        alone = re.compile(rf"(?<![\w'-]){re.escape(bare)}(?! (?:NHS|Foundation|Trust)\b|[\w-])")
        if any(alone.search(passage.text) for passage in passages):
            entry.aliases.setdefault(bare)


def _may_stand_alone(register: Register, entry: Entry, word: str) -> bool:
    if len(entry.canonical.split()) < 2 or len(word) < 5 or word.lower() in word_list("generic") | word_list("stop"):
        return False
    return not any(other is not entry and word in " ".join(other.words()).split() for other in register.entries)


def _stands_alone(word: str, passages: Sequence[Passage]) -> bool:
    alone = re.compile(rf"(?<![\w'-]){re.escape(word)}(?![\w-]|'s? [A-Z]| (?:and |& )?[A-Z])")
    before = [passage.text[: m.start()].rstrip() for passage in passages for m in alone.finditer(passage.text)]
    return bool(before) and not any(_AT_A_PLACE.search(words) for words in before)
