"""CSV files: delimiters, encodings, cells over several lines, places, and no cell lost."""

import csv
import io
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.model.errors import DocumentError
from loaders.blocks import Block, BlockKind
from loaders.readers.csv_file import delimiter_of, read_csv

_TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"], include_characters="\n\t"), max_size=15)
"""Control characters are left out: a file that is full of them is refused as no text."""


def _read(data: str | bytes, tmp_path: Path) -> tuple[Block, ...]:
    path = tmp_path / "plan.csv"
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return read_csv(path).blocks


def _cells(blocks: tuple[Block, ...]) -> list[list[str]]:
    return [[cell.text for cell in block.cells] for block in blocks if block.cells]


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_any_delimiter(sign: str, tmp_path: Path) -> None:
    rows = [["Ref", "Action, in full; or not", "Lead"], ["1", "Write, and tell; all", "ICB"], ["2", "b", "c"]]
    stream = io.StringIO()
    csv.writer(stream, delimiter=sign, lineterminator="\r\n").writerows(rows)
    assert _cells(_read(stream.getvalue(), tmp_path)) == rows


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_any_encoding(encoding: str, tmp_path: Path) -> None:
    data = "Ref,Action\n1,The Board’s café\n".encode(encoding)
    assert _cells(_read(data, tmp_path)) == [["Ref", "Action"], ["1", "The Board’s café"]]


def test_excel_may_say_what_parts_cells(tmp_path: Path) -> None:
    assert delimiter_of("sep=|\na,b|c\n") == "|"
    blocks = _read("sep=|\na,b|c\n", tmp_path)
    assert _cells(blocks) == [["a,b", "c"]]
    assert blocks[0].place.line_start == 2


def test_cells_over_several_lines_keep_their_place_and_their_paragraphs(tmp_path: Path) -> None:
    first, second = _read('a,"one\r\ntwo",c\r\n\r\nd,e,f\r\n', tmp_path)
    assert first.cells[1].paragraphs == ("one", "two")
    assert [(b.place.line_start, b.place.line_end, b.place.cell) for b in (first, second)] == [
        (1, 2, "row 1"),
        (4, 4, "row 3"),
    ]
    assert second.cells[1].place.cell == "row 3, column 2"


def test_titles_and_notes_are_no_rows(tmp_path: Path) -> None:
    blocks = _read("Plan of the Board,,\nRef,Action,Lead\n1,a,b\nKey: B is done.,,\n", tmp_path)
    kinds = [block.kind for block in blocks]
    assert kinds == [BlockKind.HEADING, BlockKind.TABLE_ROW, BlockKind.TABLE_ROW, BlockKind.PARAGRAPH]


@pytest.mark.parametrize("text", ['a,b\nc,"d\ne,f\n', 'a,"' + "x" * 40_000 + "\n"])
def test_a_quotation_mark_left_open_is_named_by_its_line(text: str, tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"plan\.csv, line \d: a cell begins with a quotation mark"):
        _read(text, tmp_path)


@pytest.mark.parametrize("data", [b"", b" \n", b",,,\n,,\n", b"PK\x03\x04 and more", b"a,\x00b"])
def test_what_is_no_table_is_refused(data: bytes, tmp_path: Path) -> None:
    with pytest.raises(DocumentError):
        _read(data, tmp_path)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.lists(_TEXT, min_size=1, max_size=4), min_size=1, max_size=6), sign=st.sampled_from(",;\t|"))
def test_no_cell_is_lost(rows: list[list[str]], sign: str, tmp_path: Path) -> None:
    stream = io.StringIO()
    csv.writer(stream, delimiter=sign, quoting=csv.QUOTE_ALL).writerows([["begin", "here"], *rows])
    read = " ".join(block.text for block in _read(stream.getvalue(), tmp_path))
    assert all(word in read for row in rows for cell in row for word in re.findall(r"\w+", cell))


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=200))
def test_any_bytes_read_or_are_refused(data: bytes, tmp_path: Path) -> None:
    refused: DocumentError | None = None
    try:
        _read(data, tmp_path)
    except DocumentError as error:
        refused = error
    assert refused is None or refused.where
