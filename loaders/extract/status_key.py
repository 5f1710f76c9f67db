"""A document's own key to the words of its status column: ``Delayed = the date has passed``."""

import re
from collections.abc import Mapping, Sequence
from itertools import groupby

from loaders.blocks import Block, BlockKind
from loaders.resolve.statuses import ColourMeaning, colour_meaning, status_of

_KEY = re.compile(r"\bkey\b|\bwhat (?:each|the) status(?:es)? means?\b|\bstatus(?:es)? used\b", re.IGNORECASE)
_ENTRY = re.compile(r"(?P<word>[A-Za-z][A-Za-z -]{2,28}?)\s*(?:=|:|\s[–-]\s|\bmeans\b)\s*(?P<meaning>\S.*)", re.DOTALL)
_LETTER = re.compile(r"(?P<letter>[A-Z])\s*(?:=|:|[–-])\s+(?P<meaning>\S.*)", re.DOTALL)
_LONGEST_MEANING = 30
_LEAST_LETTERS = 3


def status_key_of(blocks: Sequence[Block]) -> Mapping[str, ColourMeaning]:
    """The statuses that a key under a heading of its own explains, by their words in lower case; empty without one.

    Only words that say a status are taken, and one alone is a remark and no key.
    """
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.HEADING and _KEY.search(block.text):
            entries = _entries(blocks[index + 1 :])
            if len(entries) > 1:
                return entries
    return _letters(blocks)


def _letters(blocks: Sequence[Block]) -> dict[str, ColourMeaning]:
    """The letters of a key in a list or table, with or without a heading: ``C – complete``, ``P – in progress``."""
    for listed, run in groupby(map(_letter, blocks), key=bool):
        found = {letter.lower(): colour_meaning(meaning) for letter, meaning in filter(None, run)} if listed else {}
        if len(found) >= _LEAST_LETTERS and sum(meaning.status is not None for meaning in found.values()) > 1:
            return found
    return {}


def _letter(block: Block) -> tuple[str, str] | None:
    """A letter and its meaning, of a row of two cells or a line."""
    filled = [cell.text.strip() for cell in block.cells if cell.paragraphs]
    if filled:
        letter, meaning = (filled[0], filled[1]) if len(filled) == 2 else ("", "")
    else:
        match = _LETTER.fullmatch(block.text)
        letter, meaning = (match["letter"], match["meaning"]) if match else ("", "")
    return (letter, meaning) if len(letter) == 1 and letter.isupper() and meaning else None


def _entries(blocks: Sequence[Block]) -> dict[str, ColourMeaning]:
    found: dict[str, ColourMeaning] = {}
    for block in blocks:
        entry = _entry(block)
        if entry is None:
            break
        word, meaning = entry
        if status_of(word):
            found.setdefault(word.lower(), colour_meaning(meaning))
    return found


def _entry(block: Block) -> tuple[str, str] | None:
    """The word and the meaning of a line or row of a key; None where the key has ended."""
    if block.kind is BlockKind.TABLE_ROW:
        filled = [cell.text for cell in block.cells if cell.paragraphs]
        pair = (filled[0], filled[1]) if len(filled) == 2 else None
    else:
        match = _ENTRY.fullmatch(block.text) if block.kind is not BlockKind.HEADING else None
        pair = (match["word"].strip(), match["meaning"]) if match else None
    return pair if pair and len(pair[1].split()) <= _LONGEST_MEANING else None
