"""Gathering the agencies of a document: the passes over its blocks, from the surest sign to the weakest."""

import re
from collections import Counter
from collections.abc import Sequence

from loaders.blocks import Block
from loaders.resolve.agency_abbreviations import definitions
from loaders.resolve.agency_asked import note_asked
from loaders.resolve.agency_bare import resolve_bare_words
from loaders.resolve.agency_described import known_entry, known_in, note_described, without_known
from loaders.resolve.agency_employers import note_employers
from loaders.resolve.agency_joined import part_joined
from loaders.resolve.agency_leads import note_leads
from loaders.resolve.agency_owned import drop_sorts, join_owned
from loaders.resolve.agency_owners import note_owners
from loaders.resolve.agency_passages import Passage, passages_of
from loaders.resolve.agency_register import Entry, Register
from loaders.resolve.agency_settling import (
    drop_the_weak,
    note_bare_trusts,
    note_glossaries,
    note_initials,
    note_short_names,
    note_slips,
    place_units,
    trim_openings,
)
from loaders.resolve.agency_shapes import Candidate, candidates


def gather(blocks: Sequence[Block]) -> Register:
    """The register of the agencies that the blocks name."""
    register, passages = Register(), tuple(passages_of(blocks))
    for passage in passages:
        _note_passage(register, passage)
    note_employers(register, passages)
    note_owners(register, blocks)
    part_joined(register)
    trim_openings(register)
    register.merge_variants()
    words = Counter(w for p in passages for w in re.findall(r"(?<![\w/-])[A-Z][A-Za-z]*[A-Z](?![\w-])", p.text))
    drop_the_weak(register)
    note_glossaries(register, passages, blocks)
    note_initials(register, words)
    resolve_bare_words(register, [without_known(p.text) for p in passages])
    note_short_names(register, passages)
    note_leads(register, blocks)
    note_asked(register, passages)
    note_bare_trusts(register, passages)
    place_units(register)
    join_owned(register)
    drop_sorts(register)
    note_slips(register, words)
    return register


def _note_passage(register: Register, passage: Passage) -> None:
    text = passage.text
    known = list(known_in(text))
    shaped = [c for c in candidates(text) if not any(s <= c.start and c.end <= e for s, e, _ in known)]
    for candidate in shaped:
        entry = _note_candidate(register, candidate, passage)
        _define(entry, text, candidate.end)
        entry.certain |= passage.heading and not entry.weak and len(candidate.name) > 0.6 * len(text)
    for start, end, name in known:
        if not any(c.start < end and start < c.end for c in shaped):
            entry = known_entry(register, name, passage.source(start, end))
            entry.forms[text[start:end]] += 1
            _define(entry, text, end)
    note_described(register, passage)


_CUT = frozenset({"", "and", "of", "&", "the", "The"})
"""What may stand before a name that begins with its second half."""


def _note_candidate(register: Register, candidate: Candidate, passage: Passage) -> Entry:
    text = passage.text
    chained = (
        candidate.above
        and "," not in text[candidate.full_start : candidate.start]
        and candidate.above.start < candidate.start
    )
    printed = text[candidate.full_start : candidate.end] if chained else candidate.name
    source = passage.source(candidate.start, candidate.end)
    body = candidate.above
    above = register.entry(body.name, body.shape.kind, body.shape.sector, source) if body else None
    entry = register.note(candidate, source, printed, above)
    if candidate.short:
        entry.aliases.setdefault(candidate.short)
    entry.cut &= text[: candidate.start].strip(" (") in _CUT
    entry.above = entry.above or (above if above is not entry else None)
    return entry


def _define(entry: Entry, text: str, end: int) -> None:
    """Take the short forms that a bracket straight after a name defines."""
    for start, short in definitions(text):
        if start == end or text[end:start] in ("'s", "*"):
            entry.aliases.setdefault(short)
            entry.certain = True
            bare = short.removeprefix("the ")
            if bare != short:
                entry.aliases.setdefault("The " + bare)
