"""Finds the header of a table that a PDF tool spilt into running text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from loaders.blocks import Block, BlockKind
from loaders.segment.columns import Meaning, fold_header, header_words

_LEAST_MEANINGS = 4
_MOST_BLOCKS = 16
_COVERED = 0.8
_LONGEST_CELL = 200
_OWN_COVERED = 0.4


@dataclass(frozen=True, slots=True)
class SpiltHeader:
    """Blocks ``start`` to ``end`` (exclusive) are a header; ``columns`` are its meanings in printed order."""

    start: int
    end: int
    columns: tuple[Meaning, ...]


def spilt_headers(blocks: Sequence[Block]) -> tuple[SpiltHeader, ...]:
    """Every spilt header of a document, in order, none overlapping."""
    found: list[SpiltHeader] = []
    index = 0
    while index < len(blocks):
        header = _header_at(blocks, index)
        if header:
            found.append(header)
            index = header.end
        else:
            index += 1
    return tuple(found)


def _header_at(blocks: Sequence[Block], start: int) -> SpiltHeader | None:
    """The longest run of blocks from ``start`` whose words are all column headings."""
    if not _may_begin(blocks[start]):
        return None
    best: SpiltHeader | None = None
    words: list[str] = []
    for end in range(start, min(start + _MOST_BLOCKS, len(blocks))):
        block = blocks[end]
        if block.kind is BlockKind.TABLE_ROW or len(block.text) > _LONGEST_CELL or block.marker:
            break
        own = fold_header(block.text).split()
        if _phrases(own)[1] < _OWN_COVERED and end > start:
            break
        words += own
        columns, covered = _phrases(words)
        if covered >= _COVERED and len(set(columns)) >= _LEAST_MEANINGS:
            best = SpiltHeader(start, end + 1, columns)
        elif best and covered < _COVERED:
            break
    return best


def _may_begin(block: Block) -> bool:
    if block.kind is BlockKind.TABLE_ROW or block.marker or len(block.text) > _LONGEST_CELL:
        return False
    columns, covered = _phrases(fold_header(block.text).split())
    return bool(columns) and covered >= _COVERED


def _phrases(words: Sequence[str]) -> tuple[tuple[Meaning, ...], float]:
    """The column headings in a run of words, longest first at each place, and the share of words they cover."""
    columns: list[Meaning] = []
    covered = index = 0
    while index < len(words):
        size, meaning = _longest(words, index)
        if meaning:
            columns.append(meaning)
            covered += size
        index += max(size, 1)
    return tuple(columns), covered / len(words) if words else 0.0


def _longest(words: Sequence[str], index: int) -> tuple[int, Meaning | None]:
    for parts, meaning in _by_first_word().get(words[index], ()):
        if tuple(words[index : index + len(parts)]) == parts:
            return len(parts), meaning
    return 0, None


@cache
def _by_first_word() -> Mapping[str, tuple[tuple[tuple[str, ...], Meaning], ...]]:
    """The column headings by their first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
    for meaning, phrases in header_words().items():
        for phrase in phrases:
            if parts := tuple(phrase.split()):
                found.setdefault(parts[0], []).append((parts, meaning))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}
