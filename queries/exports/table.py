"""An answer set out for a terminal: a table where it fits, else each row as a list of its figures."""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

from queries.exports.cells import cell_text
from queries.questions.question import Answer, Column, ColumnKind

_GAP = "  "
_NARROWEST = 12
"""No column of words is made narrower than this many characters."""

_LONG, _SENTENCE = 120, 30
"""A column with a sentence longer than so many characters is made no narrower than so many, so that it can be read."""
_NOTHING = "Nothing found. Loosen the filters, or load more documents."
_WORDS = (ColumnKind.TEXT, ColumnKind.WORDS, ColumnKind.LIST)
_NUMBERS = (ColumnKind.COUNT, ColumnKind.RATE, ColumnKind.PASSAGES)


@dataclass(frozen=True, slots=True)
class _Shown:
    """A column to print: its cells as text, and the width it gets."""

    column: Column
    cells: tuple[str, ...]
    width: int = 0


def table(answer: Answer, width: int) -> str:
    """The answer in lines of at most ``width`` characters (a longer word stands alone), and its notes."""
    if not answer.rows:
        return "\n".join([*wrap(_NOTHING, max(width, _NARROWEST)), *_notes(answer, width)]) + "\n"
    shown = _shown(answer)
    fitted, left_out = _fit_without_minor(shown, width)
    lines = _table_lines(fitted) if fitted else _list_lines(shown, width)
    if fitted and left_out:
        titles = ", ".join(each.column.title.lower() for each in left_out)
        lines += ["", *wrap(f"Too narrow for: {titles}. The formats csv and json have every column.", width)]
    return "\n".join([*lines, *_notes(answer, width)]) + "\n"


def _fit_without_minor(shown: Sequence[_Shown], width: int) -> tuple[list[_Shown] | None, list[_Shown]]:
    """The columns that fit, minor ones left out from the last on where they must be, and those left out."""
    kept, left_out = list(shown), list[_Shown]()
    while (fitted := _fit(kept, width)) is None:
        minor = next((each for each in reversed(kept) if each.column.minor), None)
        if minor is None:
            return None, []
        kept.remove(minor)
        left_out.insert(0, minor)
    return fitted, left_out


def _shown(answer: Answer) -> list[_Shown]:
    """The columns worth printing: no uids, and no words that this answer has nowhere."""
    found = []
    places = {column.name: index for index, column in enumerate(answer.columns)}
    totals = {column.of for column in answer.columns if column.of}
    for index, column in enumerate(answer.columns):
        values = [row[index] for row in answer.rows]
        nowhere = column.kind is ColumnKind.TEXT and all(value is None for value in values)
        if column.kind is not ColumnKind.UID and column.name not in totals and not nowhere:
            of = places.get(column.of or "")
            found.append(_Shown(column, tuple(_cell(row, index, of, column) for row in answer.rows)))
    return found


def _cell(row: Sequence[Any], index: int, of: int | None, column: Column) -> str:
    """A value as text, with what it is counted of where the column names that."""
    # A terminal acts on some characters that nobody reads.
    text = "".join(letter if letter.isprintable() else " " for letter in cell_text(row[index], column))
    return text if of is None or row[index] is None or row[of] is None else f"{text} of {row[of]}"


def _fit(shown: Sequence[_Shown], width: int) -> list[_Shown] | None:
    """The columns with widths that fit, those of words giving way; None where they cannot."""
    least = [_least(each) for each in shown]
    room = width - len(_GAP) * (len(shown) - 1) - sum(least)
    if room < 0:
        return None
    wanted = [max(0, _most(each) - low) for each, low in zip(shown, least, strict=True)]
    given = _share_out(room, wanted)
    return [_Shown(each.column, each.cells, low + more) for each, low, more in zip(shown, least, given, strict=True)]


def _share_out(room: int, wanted: Sequence[int]) -> list[int]:
    """The room shared evenly among those that want it, none getting more than it wants."""
    given = [0] * len(wanted)
    while room > 0 and (short := [at for at, want in enumerate(wanted) if given[at] < want]):
        for at in short[:room]:
            given[at] += 1
        room -= min(room, len(short))
    return given


def _least(shown: _Shown) -> int:
    word = max(len(word) for word in shown.column.title.split())
    if shown.column.kind not in _WORDS:
        return max(word, *(len(cell) for cell in shown.cells))
    longest = max(len(cell) for cell in shown.cells)
    return max(word, min(_SENTENCE if longest > _LONG else _NARROWEST, longest))


def _most(shown: _Shown) -> int:
    return max(len(shown.column.title), *(len(cell) for cell in shown.cells))


def _table_lines(shown: Sequence[_Shown]) -> list[str]:
    lines = _row_lines([each.column.title for each in shown], shown)
    lines.append(_GAP.join("-" * each.width for each in shown))
    for cells in zip(*(each.cells for each in shown), strict=True):
        lines.extend(_row_lines(cells, shown))
    return lines


def _row_lines(cells: Sequence[str], shown: Sequence[_Shown]) -> list[str]:
    wrapped = [wrap(cell, each.width) or [""] for cell, each in zip(cells, shown, strict=True)]
    height = max(len(lines) for lines in wrapped)
    padded = [[*lines, *[""] * (height - len(lines))] for lines in wrapped]
    return [
        _GAP.join(_aligned(text, each) for text, each in zip(line, shown, strict=True)).rstrip()
        for line in zip(*padded, strict=True)
    ]


def _aligned(text: str, shown: _Shown) -> str:
    return text.rjust(shown.width) if shown.column.kind in _NUMBERS else text.ljust(shown.width)


def _list_lines(shown: Sequence[_Shown], width: int) -> list[str]:
    lines: list[str] = []
    for cells in zip(*(each.cells for each in shown), strict=True):
        if lines:
            lines.append("")
        for each, cell in zip(shown, cells, strict=True):
            lines.extend(wrap(f"{each.column.title}: {cell}", max(width, _NARROWEST), subsequent_indent="  "))
    return lines


def _notes(answer: Answer, width: int) -> list[str]:
    lines = [line for note in answer.notes for line in wrap(note, max(width, _NARROWEST))]
    return ["", *lines] if lines else []
