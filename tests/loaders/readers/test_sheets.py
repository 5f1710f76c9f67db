"""The same workbook in three formats reads the same; and what each sheet's rows become."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from graph.model.vocabulary import Rag
from loaders.blocks import Block, BlockKind, ReadDocument
from loaders.pipeline import extract
from loaders.readers.sheet_values import shown
from loaders.readers.sheets import Sheet, SheetCell, SheetRow, letters, sheet_blocks
from tests.loaders.readers.workbooks import HEAD, make_ods, make_xls, make_xlsx


@pytest.mark.parametrize("made", [make_xlsx, make_xls, make_ods])
def test_a_workbook_reads_the_same_in_every_format(made: Callable[[Path], ReadDocument], tmp_path: Path) -> None:
    blocks = made(tmp_path / "plan").blocks
    assert [(block.kind, block.place.cell, block.text) for block in blocks] == [
        (BlockKind.HEADING, "Plan A", "Plan A"),
        (BlockKind.HEADING, "Plan A!1", "Plan of the Riverbank Safeguarding Board"),
        (BlockKind.TABLE_ROW, "Plan A!3", " ".join(HEAD)),
        (
            BlockKind.TABLE_ROW,
            "Plan A!4",
            "1 The Board should agree a protocol. Write the protocol. Housing Manager 31/03/2024 Begun.",
        ),
        (
            BlockKind.TABLE_ROW,
            "Plan A!5",
            "2 The Board should check it. Audit it. Tell the Board. Head of Service end of May 2024 R 0.5",
        ),
        (BlockKind.HEADING, "Key", "Key"),
        (BlockKind.PARAGRAPH, "Key!1", "Green is on track"),
    ]
    assert [cell.fill for cell in blocks[3].cells] == [None] * 5 + [Rag.GREEN, None]
    assert blocks[4].cells[2].paragraphs == ("Audit it.", "Tell the Board.")
    assert blocks[4].cells[2].place.cell == "Plan A!C5"
    assert blocks[2].header
    assert [block.place.line_start for block in blocks] == list(range(1, 8))


@pytest.mark.parametrize("made", [make_xlsx, make_xls, make_ods])
def test_a_workbook_gives_its_actions(made: Callable[[Path], ReadDocument], tmp_path: Path) -> None:
    records = extract(made(tmp_path / "plan"))
    assert [(a.target_date, a.rag, a.sources[0].cell) for a in records.actions][:1] == [
        ("2024-03-31", Rag.GREEN, "Plan A!4")
    ]
    assert [r.ref for r in records.recommendations] == ["1", "2"]


def _kinds(*rows: tuple[str, ...]) -> list[str]:
    return [block.kind.value for block in _blocks(*rows)]


def _blocks(*rows: tuple[str, ...]) -> tuple[Block, ...]:
    made = (
        SheetRow(number, {column: SheetCell(text) for column, text in enumerate(row, start=1) if text})
        for number, row in enumerate(rows, start=1)
    )
    return sheet_blocks([Sheet("S", tuple(row for row in made if row.filled))])[1:]


def test_titles_stand_above_notes_below_and_banners_inside() -> None:
    rows = (
        ("Plan",),
        ("As at the end of May 2024.",),
        _texts(HEAD),
        ("1", "x", "y"),
        ("Police",),
        ("2", "z"),
        ("Key: B.",),
    )
    assert _kinds(*rows) == [
        "heading", "paragraph", "table_row", "table_row", "table_row", "table_row", "paragraph",
    ]  # fmt: skip


def test_a_title_over_a_second_header_is_a_heading() -> None:
    rows = (_texts(HEAD), ("1", "x"), ("Police",), _texts(HEAD), ("1", "y"))
    blocks = _blocks(*rows)
    assert [block.kind.value for block in blocks] == ["table_row", "table_row", "heading", "table_row", "table_row"]
    assert [block.table for block in blocks] == [1, 1, None, 2, 2]


def test_rows_are_as_wide_as_their_sheet_and_empty_columns_go() -> None:
    blocks = _blocks(("", "A", "B", "", "C"), ("", "banner"), ("", "x", "y"))
    assert [[cell.text for cell in block.cells] for block in blocks] == [
        ["A", "B", "C"],
        ["banner", "", ""],
        ["x", "y", ""],
    ]


def _texts(row: tuple[object, ...]) -> tuple[str, ...]:
    return tuple(str(cell) for cell in row)


@pytest.mark.parametrize(("column", "name"), [(1, "A"), (26, "Z"), (27, "AA"), (703, "AAA"), (16384, "XFD")])
def test_columns_have_letters(column: int, name: str) -> None:
    assert letters(column) == name


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (date(2024, 3, 9), "mm-dd-yy", "09/03/2024"),
        (date(2024, 3, 1), "mmm-yy", "Mar-24"),
        (date(2024, 3, 1), "mmmm yyyy", "March 2024"),
        (date(2024, 3, 1), "yyyy", "2024"),
        (1.1, "0.00", "1.10"),
        (1.1, "General", "1.1"),
        (0.93, "0%", "93%"),
        (0.1 + 0.2, None, "0.3"),
        (3.0, None, "3"),
        (12345.5, "#,##0.00", "12,345.50"),
        (7, "000", "007"),
        (7, '"REC"0', "REC7"),
        (7, '"R"0" (a)"', "R7 (a)"),
        (True, None, "TRUE"),
        (None, None, ""),
        (1e300, "0", f"{1e300:.0f}"),
    ],
)
def test_values_are_shown_as_a_british_reader_sees_them(value: object, code: str | None, text: str) -> None:
    assert shown(value, code) == text
