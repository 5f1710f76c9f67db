"""OpenDocument spreadsheets: what their XML says briefly, and what it says twice."""

from pathlib import Path

import pytest

from graph.model.errors import DocumentError
from graph.model.vocabulary import Rag
from loaders.blocks import Block, ReadDocument
from loaders.readers.ods import read_ods
from tests.loaders.readers.office import zipped

_NAMES = "urn:oasis:names:tc:opendocument:xmlns"
_SPACES = (
    f'xmlns:office="{_NAMES}:office:1.0" xmlns:table="{_NAMES}:table:1.0" xmlns:text="{_NAMES}:text:1.0" '
    f'xmlns:style="{_NAMES}:style:1.0" xmlns:fo="{_NAMES}:xsl-fo-compatible:1.0" '
    'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
)
_STYLES = (
    '<style:style style:name="red" style:family="table-cell"><style:table-cell-properties fo:background-color="#ff0000"/>'
    '</style:style><style:style style:name="like" style:family="table-cell" style:parent-style-name="red"/>'
)


def _cell(text: str = "", attributes: str = "") -> str:
    inside = f"<text:p>{text}</text:p>" if text else ""
    return f"<table:table-cell {attributes}>{inside}</table:table-cell>"


def _row(*cells: str, attributes: str = "") -> str:
    return f"<table:table-row {attributes}>{''.join(cells)}</table:table-row>"


def _read(inside: str, tmp_path: Path, **more: str) -> tuple[Block, ...]:
    return _document(inside, tmp_path, **more).blocks[1:]


def _document(inside: str, tmp_path: Path, **more: str) -> ReadDocument:
    content = (
        f"<office:document-content {_SPACES}><office:automatic-styles>{_STYLES}</office:automatic-styles><office:body>"
        f'<office:spreadsheet><table:table table:name="S">{inside}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    parts = {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content, **more}
    return read_ods(zipped(parts, tmp_path / "plan.ods"))


def _cells(blocks: tuple[Block, ...]) -> list[list[str]]:
    return [[cell.text for cell in block.cells] for block in blocks]


def test_dates_are_day_first_or_as_shown_without_a_day(tmp_path: Path) -> None:
    dated = 'office:value-type="date" office:date-value="2024-03-01"'
    moment = 'office:value-type="date" office:date-value="2024-03-01T14:30:00"'
    row = _row(_cell("03/01/24", dated), _cell("Mar-24", dated), _cell("3/1/24 2:30 PM", moment))
    assert _cells(_read(row, tmp_path)) == [["01/03/2024", "Mar-24", "01/03/2024 14:30"]]


def test_colours_that_hang_on_rules_are_said_to_be_not_read(tmp_path: Path) -> None:
    ranges = "".join(
        f"<calcext:conditional-format calcext:target-range-address=\"'Plan A'.{cells}\"/>"
        for cells in ("B2:B9", "D1:D4")
    )
    rules = f"<calcext:conditional-formats>{ranges}</calcext:conditional-formats>"
    assert _document(_row(_cell("a"), _cell("Red")) + rules, tmp_path).notes == (
        "Sheet “S” colours B2:B9, D1:D4 by rules (conditional formatting): those colours were not read, the words and "
        "letters in the cells were.",
    )


def test_repeats_are_written_out_and_empty_ones_only_counted(tmp_path: Path) -> None:
    blank = _row(
        _cell(attributes='table:number-columns-repeated="16384"'), attributes='table:number-rows-repeated="9000"'
    )
    twice = _row(_cell("a", 'table:number-columns-repeated="2"'), attributes='table:number-rows-repeated="2"')
    blocks = _read(twice + blank + _row(_cell("b"), _cell("c")) + blank, tmp_path)
    assert _cells(blocks) == [["a", "a"], ["a", "a"], ["b", "c"]]
    assert [block.place.cell for block in blocks] == ["S!1", "S!2", "S!9003"]


def test_a_row_repeated_without_end_is_a_named_limit(tmp_path: Path) -> None:
    row = _row(_cell("a"), _cell("b"), attributes='table:number-rows-repeated="1048576"')
    with pytest.raises(DocumentError, match=r"plan\.ods, S!1: there are more than 150,000 rows"):
        _read(row, tmp_path)


def test_merged_cells_and_colours_by_style_row_and_column(tmp_path: Path) -> None:
    columns = '<table:table-column/><table:table-column table:default-cell-style-name="like"/>'
    merged = _cell("R1", 'table:number-rows-spanned="2" table:style-name="red"')
    rows = _row(merged, _cell("a")) + _row("<table:covered-table-cell/>", _cell("b")) + _row(_cell("R2"), _cell("c"))
    blocks = _read(columns + rows, tmp_path)
    assert _cells(blocks) == [["R1", "a"], ["", "b"], ["R2", "c"]]
    assert [[cell.fill for cell in block.cells] for block in blocks] == [
        [Rag.RED, Rag.RED],
        [Rag.RED, Rag.RED],
        [None, Rag.RED],
    ]
    assert [[cell.goes_on for cell in block.cells] for block in blocks] == [
        [False, False],
        [True, False],
        [False, False],
    ]


def test_paragraphs_spaces_and_breaks_of_a_cell(tmp_path: Path) -> None:
    cell = (
        "<table:table-cell><office:annotation><text:p>a comment</text:p></office:annotation><text:p>One<text:s/>two"
        "<text:line-break/>three</text:p><text:p>f<text:span>ou</text:span>r</text:p></table:table-cell>"
    )
    (block,) = _read(_row(cell, _cell("x")), tmp_path)
    assert block.cells[0].paragraphs == ("One two", "three", "four")


def test_an_encrypted_one_says_so(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="protected by a password"):
        _read("", tmp_path, **{"META-INF/manifest.xml": "<m><encryption-data/></m>"})
