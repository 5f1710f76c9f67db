"""Lines of a column to paragraphs: by the space between them, their type, their ends and how they begin."""

import re
from collections.abc import Sequence
from itertools import groupby

from loaders.readers.pdf_marks import Line
from loaders.readers.pdf_styles import Styles
from loaders.segment.markup import BULLETS, CLOSED
from loaders.segment.starts import item_start, start_of

_MORE_SPACE = 1.28
_SAME_SPACE = 1.2
_OTHER_SIZE = 0.6
_PLAIN_NUMBER = re.compile(r"\d{1,3}\s")
_ROOM = 2.5
_FAR = 1.5
_TITLE = 1.11
_BOX, _LEAST_BOXED, _BOX_SHARE = 6.0, 3, 0.8
_HANGING = 7.0


def paragraphs(lines: Sequence[Line], right: float, styles: Styles) -> list[tuple[Line, ...]]:
    """The paragraphs of a column in order; ``right`` is where its longest lines end."""
    groups: list[list[Line]] = []
    ends = _ends(lines, right)
    for line, end in zip(lines, ends, strict=True):
        if groups and not _begins(groups[-1], line, end, styles):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [tuple(group) for group in groups]


def _ends(lines: Sequence[Line], right: float) -> list[float]:
    """Where full lines end at each line: in a box they end before the column does."""
    ends: list[float] = []
    for _, run in groupby(lines, key=lambda line: (line.size, round(line.x0 / _BOX))):
        same = list(run)
        reach = max(line.x1 for line in same)
        inset = len(same) >= _LEAST_BOXED and reach > _BOX_SHARE * right
        ends.extend([reach if inset else right] * len(same))
    return ends


def _begins(group: Sequence[Line], line: Line, right: float, styles: Styles) -> bool:
    before = group[-1]
    if _spaced(group, line, styles) or _other_type(before, line) or _contents_entry(before):
        return True
    if _marked(line, _full(before, line, right)):
        return True
    if line.size >= _TITLE * styles.body and line.middle - before.middle <= _MORE_SPACE * line.size:
        return False
    small = line.text[:1].islower()
    if _outdented(group, line) and not small:
        return True
    if CLOSED.search(before.text):
        return not _full(before, line, right) and not small
    return not small and _short(before, line, right)


def _spaced(group: Sequence[Line], line: Line, styles: Styles) -> bool:
    step = line.middle - group[-1].middle
    if step <= 0:
        return True
    if len(group) > 1 and group[-1].page == line.page:
        own = group[-1].middle - group[-2].middle
        if step <= _SAME_SPACE * own and own < 2 * styles.step(line.size):
            return False
    return step > _MORE_SPACE * max(styles.step(line.size), 1.05 * line.size)


def _other_type(before: Line, line: Line) -> bool:
    if abs(before.size - line.size) > _OTHER_SIZE:
        return True
    return before.bold != line.bold and not line.text[:1].islower()


def _contents_entry(line: Line) -> bool:
    """A title and, far from it, its page."""
    if len(line.words) < 2 or not line.words[-1].text.isdecimal():
        return False
    return line.words[-1].x0 - line.words[-2].x1 > _FAR * line.size or line.words[-2].text.endswith("....")


def _marked(line: Line, full_before: bool) -> bool:
    """A bullet or a number begins something; a bare number after a full line may be in the middle of a sentence."""
    text = line.text
    if item_start(text):
        return not full_before
    start = start_of(text)
    if start is None:
        return False
    return not (full_before and _PLAIN_NUMBER.match(text))


def _full(before: Line, line: Line, right: float) -> bool:
    """The next line's first word had no room on the line before."""
    first = line.words[0]
    return before.x1 + (first.x1 - first.x0) + 0.25 * line.size > right


def _short(before: Line, line: Line, right: float) -> bool:
    """There was room for much more."""
    first = line.words[0]
    return before.x1 + (first.x1 - first.x0) + _ROOM * line.size < right


def _outdented(group: Sequence[Line], line: Line) -> bool:
    """Back at the margin, or at the bullet, after an indented text."""
    if len(group) > 1:
        return line.x0 < group[-1].x0 - line.size
    first = group[0].words
    hangs = len(first) > 1 and first[1].x0 - first[0].x0 > _HANGING and start_of(group[0].text) is not None
    return hangs and first[0].text[:1] in BULLETS and line.x0 < first[1].x0 - 2
