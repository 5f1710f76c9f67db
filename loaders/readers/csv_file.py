"""CSV files, whatever parts their cells: one table, places by the lines of the file."""

import csv
import hashlib
import io
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from graph.model.errors import DocumentError
from loaders.blocks import ReadDocument
from loaders.readers.decode import decode
from loaders.readers.limits import LONGEST_CELL, MOST_CELLS, MOST_ROWS, file_bytes, too_many_cells, too_many_rows
from loaders.readers.limits_content import is_ole, is_zip, not_what_it_says
from loaders.readers.sheets import Sheet, SheetCell, SheetRow, sheet_blocks

_DELIMITERS = (",", ";", "\t", "|")
_PARTED = re.compile(r'"[,;\t|]|[,;\t|]"')
"""Cells in quotation marks side by side: another sign parts them than the one they were split by."""
_SAMPLE_RECORDS = 200
_SAMPLE_CHARACTERS = 200_000


def read_csv(path: Path) -> ReadDocument:
    """Reads a ``.csv`` or ``.tsv`` file of any delimiter and encoding.

    Raises:
        DocumentError: it is empty, no text, past a limit, or a quotation mark is never closed.
        OSError: it cannot be opened.
    """
    data = file_bytes(path)
    if is_zip(data) or is_ole(data) or data.startswith(b"%PDF"):
        raise not_what_it_says(data, path.name, "a CSV file")
    text = decode(data, path.name)
    rows = tuple(_rows(text, path.name))
    if not rows:
        raise DocumentError("the file has no cell with text in it.", where=path.name)
    return ReadDocument(path.name, hashlib.sha256(data).hexdigest(), None, sheet_blocks([Sheet(None, rows)]))


def delimiter_of(text: str) -> str:
    """What parts the cells: the sign under which most records have one and the same number of cells, two at least.

    A first line ``sep=;``, which Excel writes and reads, settles it.
    """
    first = text.split("\n", 1)[0].strip().lower()
    if first.startswith("sep=") and len(first) == len("sep=") + 1:
        return first[-1]
    return max(_DELIMITERS, key=lambda sign: (_consistency(text[:_SAMPLE_CHARACTERS], sign), sign == ","))


def _consistency(sample: str, sign: str) -> tuple[float, int]:
    """The share of records with the commonest width, and that width; nought where records have one cell."""
    widths: Counter[int] = Counter()
    try:
        for _, record in zip(range(_SAMPLE_RECORDS), csv.reader(io.StringIO(sample), delimiter=sign), strict=False):
            if any(record):
                widths[1 if any(map(_PARTED.search, record)) else len(record)] += 1
    except csv.Error:
        return 0.0, 0
    several = {width: count for width, count in widths.items() if width > 1}
    if not several:
        return 0.0, 0
    width = max(several, key=lambda each: (several[each], each))
    return several[width] / widths.total(), width


def _rows(text: str, name: str) -> Iterator[SheetRow]:
    """The records with text, numbered from 1 with the empty ones counted, with the lines each reaches over."""
    sign = delimiter_of(text)
    start, kept, cells = 1, 0, 0
    for number, end, record in _records(text, sign, name):
        said = number == 1 and len(record) <= 2 and "".join(record).strip().lower() in ("sep=", f"sep={sign}")
        found = {column: SheetCell(cell) for column, cell in enumerate(record, start=1) if cell.strip()}
        if found and not said:
            kept, cells = kept + 1, cells + len(found)
            if kept > MOST_ROWS:
                raise too_many_rows(name, f"line {start}")
            if cells > MOST_CELLS:
                raise too_many_cells(name, f"line {start}")
            yield SheetRow(number, found, (start, end))
        start = end + 1


def _records(text: str, sign: str, name: str) -> Iterator[tuple[int, int, list[str]]]:
    """Each record with its number and its last line.

    Raises:
        DocumentError: a quotation mark is never closed, so that the rest of the file is one cell.
    """
    reader = csv.reader(io.StringIO(text), delimiter=sign)
    start = 1
    number = 0
    try:
        for number, record in enumerate(reader, start=1):
            if max(map(len, record), default=0) > LONGEST_CELL:
                raise _unclosed(name, start)
            yield number, reader.line_num, record
            start, before = reader.line_num + 1, start
    except csv.Error as error:
        raise _unclosed(name, start) from error
    if number and _open_at_end(text, sign, before):
        raise _unclosed(name, before)


def _open_at_end(text: str, sign: str, line: int) -> bool:
    """Whether the last record, which begins on a line, ends inside quotation marks."""
    tail = text.split("\n")[line - 1 :]
    try:
        for _ in csv.reader(io.StringIO("\n".join(tail)), delimiter=sign, strict=True):
            pass
    except csv.Error as error:
        return "unexpected end of data" in str(error)
    return False


def _unclosed(name: str, line: int) -> DocumentError:
    return DocumentError(
        "a cell begins with a quotation mark that is never closed.",
        where=f"{name}, line {line}",
        remedy="Close it or take it out; a cell that holds quotation marks doubles them.",
    )
