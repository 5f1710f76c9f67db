"""Lines to paragraphs: joins what a page broke, for texts set single and for texts that a PDF tool set double."""

from collections.abc import Sequence
from itertools import pairwise

from loaders.readers.lines import Line
from loaders.segment.starts import item_start, start_of

_WINDOW = 8
_SPACED_SHARE = 0.6
_FULL_SHARE = 0.7
_NARROWEST, _WIDEST = 40, 140
_CLOSED_SHARE = 0.5


def paragraphs(lines: Sequence[Line]) -> list[tuple[Line, ...]]:
    """The paragraphs of a text in order, each the tuple of its non-blank lines."""
    printed = [line for line in lines if line.text]
    spaced = _double_spaced(printed)
    empties = {line.number for line in lines if line.empty}
    wraps = any(line.wraps for line in printed)
    full = 0 if wraps else _full_width(printed)
    groups: list[list[Line]] = []
    for index, line in enumerate(printed):
        before = printed[index - 1] if index else None
        if before and _joined(before, line, spaced[index], empties, full):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [tuple(group) for group in groups]


def _double_spaced(printed: Sequence[Line]) -> list[bool]:
    """For each line, whether most lines about it stand one empty line apart."""
    gaps = [after.number - before.number for before, after in pairwise(printed)]
    marks = []
    for index in range(len(printed)):
        near = [gap for gap in gaps[max(0, index - _WINDOW) : index + _WINDOW] if gap <= 2]
        marks.append(bool(near) and sum(gap == 2 for gap in near) / len(near) >= _SPACED_SHARE)
    return marks


def _full_width(printed: Sequence[Line]) -> int:
    """How long a full line is, in characters: shorter ones end a paragraph where no trailing space tells.

    A page's lines are neither very short nor very long, and most end within a sentence; a text whose lines do not holds
    a whole paragraph on each.
    """
    closed = sum(line.text.endswith((".", ":", ";", "?", "!", ")")) for line in printed)
    if closed > _CLOSED_SHARE * len(printed):
        return _WIDEST * 100
    lengths = sorted(len(line.text) for line in printed)
    width = lengths[len(lengths) * 9 // 10] if lengths else 0
    return int(width * _FULL_SHARE) if _NARROWEST <= width <= _WIDEST else _WIDEST * 100


def _joined(before: Line, line: Line, spaced: bool, empties: set[int], full: int) -> bool:
    """Whether a line goes on from the one before. ``full`` is nought where lines that wrap end in a space."""
    if _starts_anew(line) or _ends_alone(before):
        return False
    gap = line.number - before.number
    if gap == 1:
        return not spaced or before.wraps or bool(full)
    if not spaced or gap != 2 or line.number - 1 not in empties:
        return False
    return line.text[0].islower() or (len(before.text) >= full if full else before.wraps)


def _starts_anew(line: Line) -> bool:
    text = line.text
    if line.tabbed or text.startswith(("#", "|", "**", "- **")):
        return True
    return start_of(text) is not None or item_start(text) is not None


def _ends_alone(line: Line) -> bool:
    """Rows of tables and headings are whole lines."""
    text = line.text
    return line.tabbed or text.startswith(("#", "|")) or text.endswith("**")
