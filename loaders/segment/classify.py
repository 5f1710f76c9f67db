"""Paragraphs to blocks: headings, list items, table rows and plain paragraphs."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from loaders.blocks import Block, BlockKind, Cell, Place
from loaders.readers.lines import Line
from loaders.segment.markup import cell_paragraphs, fold, is_bold, join_lines, plain
from loaders.segment.starts import item_start, start_of

_RULE = re.compile(r"[\s|:+=-]*-{3,}[\s|:+=-]*|\|(?:\s*:?-+:?\s*\|)+")
_ENDS_SENTENCE = re.compile(r"[.;:?!,]['\"’”)]?$")
_QUOTED = re.compile(r"^\s*>+\s?", re.MULTILINE)
"""The marks of a quotation in Markdown and in mails."""
_LONGEST_HEADING = 16


def blocks(groups: Iterable[tuple[Line, ...]]) -> tuple[Block, ...]:
    """The blocks of a document in order; rules between table rows mark the row above as a header."""
    made: list[Block] = []
    tables = 0
    for group in groups:
        if _RULE.fullmatch(group[0].raw.strip()):
            if made and made[-1].kind is BlockKind.TABLE_ROW:
                made[-1] = replace(made[-1], header=True)
            continue
        cells = _cells(group)
        if cells is None:
            made.append(_prose(group))
            continue
        follows = bool(made) and made[-1].kind is BlockKind.TABLE_ROW
        tables += not (follows and len(made[-1].cells) == len(cells))
        made.append(_row(group, cells, tables))
    return tuple(made)


def _cells(group: Sequence[Line]) -> list[str] | None:
    """The cells of a row set with tabs or pipes, or None where the line is no row."""
    raw = group[0].raw.strip("\n ")
    if raw.startswith("|") and raw.count("|") >= 3:
        return [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", raw.strip("|"))]
    if group[0].tabbed:
        return raw.split("\t")
    return None


def _row(group: Sequence[Line], cells: Sequence[str], table: int) -> Block:
    place = _place(group)
    made = tuple(
        Cell(cell_paragraphs(cell), replace(place, cell=f"column {number}"))
        for number, cell in enumerate(cells, start=1)
    )
    text = fold(" ".join(cell.text for cell in made))
    return Block(BlockKind.TABLE_ROW, text, place, cells=made, table=table, lines=tuple(line.raw for line in group))


def _prose(group: Sequence[Line]) -> Block:
    place = _place(group)
    lines = tuple(line.raw for line in group)
    first = group[0].text
    if first.startswith("#"):
        depth = len(first) - len(first.lstrip("#"))
        return _heading(plain(first.lstrip("# ")), place, depth, lines)
    if len(group) == 1 and is_bold(first):
        start = start_of(plain(first))
        return _heading(plain(first), place, start.depth if start and start.numbered else 3, lines)
    text = plain(join_lines(_QUOTED.sub("", line.raw) for line in group))
    if in_capitals(text):
        return _heading(text, place, _depth(text), lines)
    start = start_of(text)
    if start is None or item_start(text):
        return Block(BlockKind.PARAGRAPH, text, place, lines=lines)
    kind = BlockKind.PARAGRAPH if start.numbered else BlockKind.LIST_ITEM
    return Block(kind, start.rest, place, marker=start.marker, level=_indent(group[0]), lines=lines)


def _heading(text: str, place: Place, depth: int, lines: tuple[str, ...]) -> Block:
    start = start_of(text)
    if start and start.numbered:
        return Block(
            BlockKind.HEADING, start.rest, place, marker=start.marker, level=max(depth, start.depth), lines=lines
        )
    return Block(BlockKind.HEADING, text, place, level=depth, lines=lines)


def in_capitals(text: str) -> bool:
    """Short, in capitals, and no sentence: ``4. WHAT I FOUND``."""
    letters = [letter for letter in text if letter.isalpha()]
    if len(letters) < 4 or len(text.split()) > _LONGEST_HEADING or _ENDS_SENTENCE.search(text):
        return False
    return all(letter.isupper() for letter in letters)


def _depth(text: str) -> int:
    start = start_of(text)
    return start.depth if start and start.numbered else 1


def _indent(line: Line) -> int:
    return (len(line.raw) - len(line.raw.lstrip())) // 2


def _place(group: Sequence[Line]) -> Place:
    return Place(group[0].number, group[-1].number, group[0].page)
