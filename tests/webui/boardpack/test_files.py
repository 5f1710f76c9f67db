"""The board pack as files: what Word and Excel find in them, and that the same pack gives the same bytes."""

import io
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from flask.testing import FlaskClient

from graph.store import Store
from queries.boardpack.evidence import Note
from queries.exports.workbook import Kind, Sheet, SheetColumn, workbook
from queries.questions.evidence import Passage
from reviewgraph.cli import board_pack as command
from reviewgraph.cli.main import commands
from tests.webui.graph import K
from tests.webui.reading import get
from webui.boardpack.sections import Numbers, PackColumn, PackTable, Section
from webui.boardpack.word import word_document

MADE = date(2025, 10, 1)
NOTE = Note(
    1,
    "Action 1",
    Passage("She said\x0b so", "plan.docx", "document:a", 3, 4, 6, None, None, None, "action:1", "Action", "passage:1"),
)
PARTS = (
    Section("In short", 1, ("One sentence.",)),
    Section(
        "Late", 1, (), PackTable((PackColumn("Days", 1), PackColumn("Notes", 3)), ((1234, Numbers((1,))),)), wide=True
    ),
    Section("Evidence", 1, notes=(NOTE,)),
)


def test_word_has_headings_repeated_heads_links_and_wide_pages() -> None:
    content = word_document("Title", "Subject", MADE, PARTS, str.upper)
    assert content == word_document("Title", "Subject", MADE, PARTS, str.upper)
    document = Document(io.BytesIO(content))
    assert [each.text for each in document.paragraphs if each.style and each.style.name == "Heading 1"] == [
        "In short",
        "Late",
        "Evidence",
    ]
    (table,) = document.tables
    assert table.rows[0]._tr.xpath("w:trPr/w:tblHeader")
    assert not table.rows[1]._tr.xpath("w:trPr/w:tblHeader")
    assert table.rows[1].cells[0].text == "1,234"
    (link,) = table._tbl.xpath(".//w:hyperlink")
    marks = document.element.body.xpath(".//w:bookmarkStart")
    assert link.get(qn("w:anchor")) == marks[0].get(qn("w:name")) == "note1"
    sides = [section.orientation for section in document.sections]
    assert sides == [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE, WD_ORIENT.PORTRAIT]
    assert document.paragraphs[-1].text == "1.\t“SHE SAID SO” PLAN.DOCX, page 3, lines 4 to 6. For: Action 1."
    about = document.core_properties
    assert (about.title, about.subject, about.author, about.created and about.created.date()) == (
        "Title",
        "Subject",
        "reviewgraph",
        MADE,
    )


def test_no_text_of_a_workbook_is_a_formula() -> None:
    texts = ["=1+1", "+1", "-1", "@x", "\tz", "\rz", "http://a", "12", "x" * 40_000]
    content = workbook(
        [Sheet("S", (SheetColumn("=A", Kind.WORDS),), [[text] for text in texts])], title="T", subject="S", made=MADE
    )
    sheet: Any = openpyxl.load_workbook(io.BytesIO(content))["S"]
    cells = [row[0] for row in sheet.iter_rows()]
    assert {cell.data_type for cell in cells} == {"s"}
    assert [cell.value for cell in cells][:5] == ["=A", "=1+1", "+1", "-1", "@x"]
    assert [cell.quotePrefix for cell in cells[1:9]] == [True] * 6 + [False] * 2
    assert not any(cell.hyperlink for cell in cells)
    assert len(cells[-1].value) < 32_767
    assert cells[-1].value.endswith("[cut here: a cell holds no more]")


def test_a_pack_from_the_pages(pages: FlaskClient) -> None:
    with pages.get(f"/actions/board-pack.docx?review={K}") as answer:
        assert answer.headers["Content-Disposition"] == 'attachment; filename="board-pack.docx"'
        document = Document(io.BytesIO(answer.get_data()))
    words = "\n".join(each.text for each in document.paragraphs)
    assert "Actions from reviews: Child K" in words
    assert "Of 5 actions, 2 are open, 2 are closed, and of 1 no document says how it stands." in words
    assert "“Row for action 3.2” child-k-plan.docx, table 1, row 4. For: Action 3.2." in words
    with pages.get(f"/actions/board-pack.xlsx?review={K}&names=published") as answer:
        book = openpyxl.load_workbook(io.BytesIO(answer.get_data()))
    assert book.sheetnames == ["About", "In short", "Late", "Plan", "Evidence"]
    assert [row[0].value for row in book["Late"].iter_rows(min_row=2)] == [915]
    assert book["Plan"].max_row == 6
    assert "Child K" in get(pages, f"/actions/board-pack?review={K}").words


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("since=2025-13-01", "Last time must be a real date"),
        ("since=2026-01-01", "is after the day of the pack"),
        ("agency=Nobody", "There is no agency 'Nobody'"),
        ("review=nothing", "There is no review 'nothing'"),
        ("from=abc", "From year must be a year in four digits"),
    ],
)
def test_what_cannot_be_packed_comes_back_with_the_form(pages: FlaskClient, query: str, message: str) -> None:
    page = get(pages, f"/actions/board-pack.docx?{query}", 400)
    assert page.words.startswith("Error: ")
    assert message in page.words
    (target,) = {link.partition("#")[2] for link in page.addresses() if "#f-" in link}
    assert target in page.ids()


def test_the_command_writes_what_the_page_writes(
    pages: FlaskClient, running_embedded: Store, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    class _Opened:
        def __enter__(self) -> Store:
            return running_embedded

        def __exit__(self, *_: object) -> None:
            """Whoever opened the store closes it."""

    monkeypatch.setattr(command, "opened_to_hand_on", lambda *_, **__: _Opened())
    monkeypatch.setattr(command, "today", lambda: MADE)
    file = tmp_path / "new" / "pack.docx"
    result = CliRunner().invoke(commands, ["board-pack", "-o", str(file), "--review", K])
    assert result.output == f"{file}: 5 actions, 1 overdue, 0 changes.\n"
    with pages.get(f"/actions/board-pack.docx?review={K}") as answer:
        from_page = Document(io.BytesIO(answer.get_data()))
    from_command = Document(str(file))
    assert [each.text for each in from_command.paragraphs][2:] == [each.text for each in from_page.paragraphs][2:]
    wrong = CliRunner().invoke(commands, ["board-pack", "-o", str(tmp_path / "pack.pdf")])
    assert (wrong.exit_code, "End it .docx or .xlsx." in wrong.output) == (2, True)
