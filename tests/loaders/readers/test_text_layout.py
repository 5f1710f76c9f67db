"""Texts that keep the page's layout by spaces: columns, tables without lines, margins, and nothing lost."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from loaders.blocks import Block, BlockKind
from loaders.readers.lines import split_lines
from loaders.readers.text import read_text
from loaders.readers.text_layout import is_laid_out, laid_out_blocks

TWO_COLUMNS = """\
The board met twice in the spring and                 The second meeting was about what the
heard from every service that knew the                school had seen. Its notes were never
family. Nobody had asked the brother what             passed to the nurse, who learned of them
he had seen, although he was fourteen and             from the family after the funeral had
had telephoned the helpline himself in                taken place, and said so in writing to
March, when the quarrels began again and              the chair in the week that followed the
went on into the night.                               inquest.
"""
TABLE = """\
 Recommendation                                              For whom

 R1 Write one plan for the family and give every service     Harbour Trust and
 that visits them a copy of it.                              Northshire Police

 R2 Ask the child what she wants before each meeting.        The school

 R3 Tell the midwife of every change of address within       Northshire Council
 two working days.

 R4 Read the whole file before it is closed.                 Northshire Council

 R5 Keep the list of visits with the plan.                   Harbour Trust
"""


def _blocks(text: str) -> tuple[Block, ...]:
    return laid_out_blocks(split_lines(text)[0])


def test_columns_of_prose_are_read_one_after_the_other() -> None:
    """The right column's words stand after the left one's, not between them."""
    text = " ".join(block.text for block in _blocks(TWO_COLUMNS))
    assert "Nobody had asked the brother what he had seen" in text
    assert "passed to the nurse, who learned of them from the family" in text
    assert text.index("into the night") < text.index("The second meeting")


def test_places_are_the_lines_of_the_file() -> None:
    left, right = _blocks(TWO_COLUMNS)
    assert (left.place.line_start, left.place.line_end) == (1, 7)
    assert (right.place.line_start, right.place.line_end) == (1, 7)


def test_a_table_without_lines_keeps_its_cells_apart() -> None:
    rows = [block for block in _blocks(TABLE) if block.kind is BlockKind.TABLE_ROW]
    assert rows[0].header
    assert [cell.text for cell in rows[1].cells] == [
        "R1 Write one plan for the family and give every service that visits them a copy of it.",
        "Harbour Trust and Northshire Police",
    ]
    assert (rows[1].place.line_start, rows[1].place.line_end) == (3, 4)
    assert len(rows) == 6


def test_prose_in_one_column_is_no_layout() -> None:
    lines, _ = split_lines("A plain sentence that goes on.\nAnd another one, on a line of its own.\n" * 20)
    assert not is_laid_out(lines)
    assert is_laid_out(split_lines(TABLE * 2)[0])


def test_contents_lists_are_no_layout() -> None:
    lines, _ = split_lines("\n".join(f"Chapter {n} on the family      {n + 3}" for n in range(30)))
    assert not is_laid_out(lines)


def test_edges_of_pages_that_come_back_are_margins(tmp_path: Path) -> None:
    """The title in the margin of each page is set aside, the table's header on the second page is the table's."""
    page = (
        "Plan for the family                   OFFICIAL\n\n" + TABLE + "\n\nSummary                      Page {} of 2\n"
    )
    path = tmp_path / "plan.txt"
    path.write_text(page.format(1) + "\f" + page.format(2).replace(" R", " S"), encoding="utf-8")
    read = read_text(path)
    assert sorted(aside.block.text.split()[0] for aside in read.aside) == ["Plan", "Plan", "Summary", "Summary"]
    assert sum(block.header for block in read.blocks) == 2
    assert {block.place.page for block in read.blocks} == {1, 2}


def test_recommendations_at_the_edges_of_pages_are_no_margins(tmp_path: Path) -> None:
    """Numbered titles differ by their numbers alone, as running headers do; the first on a page was lost so."""
    pages = [
        f"Review of Family B   {n}\n\nRecommendation {n}\nThe trust should write to {team}.\n"
        for n, team in enumerate(("nurses", "social workers", "its chair"), start=1)
    ]
    path = tmp_path / "report.txt"
    path.write_text("\f".join(pages), encoding="utf-8")
    read = read_text(path)
    assert len(read.aside) == 3
    assert sum("Recommendation" in block.text for block in read.blocks) == 3


_words = st.text(st.characters(codec="ascii", categories=("L", "Nd", "P")), min_size=1, max_size=9)
_gaps = st.sampled_from([" ", " ", "  ", "     ", "                 "])
_lines = st.lists(st.tuples(_gaps, _words), max_size=9).map(lambda parts: "".join(gap + word for gap, word in parts))


@given(st.lists(_lines, min_size=1, max_size=40))
def test_no_word_is_lost(lines: list[str]) -> None:
    """Every letter and digit of the text is in some block, as often as it was printed."""
    text = "\n".join(lines)
    found = "".join(line for block in laid_out_blocks(split_lines(text)[0]) for line in block.lines)
    assert sorted(filter(str.isalnum, found)) == sorted(filter(str.isalnum, text))
