"""Prose in PDFs: paragraphs, headings, lists, columns, margins, footnotes, and text printed oddly."""

import re
from pathlib import Path
from textwrap import wrap

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from loaders.blocks import BlockKind
from loaders.ledger import Reason
from loaders.pipeline import check
from loaders.readers.pdf import read_pdf
from tests.loaders.readers.pdf_samples import LOREM, drawn, lines, prose_of, read_blocks, say

LONG = wrap(LOREM, 80)


def test_letters_that_reach_below_the_line_part_no_words_in_fonts_that_hide_their_depth(tmp_path: Path) -> None:
    """Some programs embed fonts that say their letters reach nothing below the line."""
    pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))

    def draw(canvas: Canvas) -> None:
        say(canvas, "Safeguarding by an agency, July: every supply", 60, 80, 11, "Vera")

    path = drawn(tmp_path / "r.pdf", draw)
    data = path.read_bytes()
    for said, hidden in ((rb"/Descent -[\d.]+", b"/Descent -1"), (rb"/Ascent [\d.]+", b"/Ascent 560")):
        found = re.findall(said, data)
        assert found
        data = data.replace(found[0], hidden.ljust(len(found[0])))
    path.write_bytes(data)
    assert prose_of(read_blocks(path)) == ["Safeguarding by an agency, July: every supply"]


def test_lines_are_paragraphs_and_larger_type_is_a_heading(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        say(canvas, "Findings", 60, 80, 18, "Helvetica-Bold")
        say(canvas, "3.1 What was known", 60, 110, 13, "Helvetica-Bold")
        lines(canvas, LONG, 60, 140)
        lines(canvas, LONG, 60, 210)

    blocks = read_blocks(drawn(tmp_path / "r.pdf", draw))
    assert [(b.kind, b.marker, b.level) for b in blocks[:2]] == [
        (BlockKind.HEADING, None, 1),
        (BlockKind.HEADING, "3.1", 2),
    ]
    assert [b.text for b in blocks[2:]] == [LOREM, LOREM]
    assert [(b.place.page, b.place.line_start, b.place.line_end) for b in blocks] == [
        (1, 1, 1),
        (1, 2, 2),
        (1, 3, 5),
        (1, 6, 8),
    ]


def test_numbers_and_bullets_are_markers(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        lines(canvas, LONG, 60, 60)
        say(canvas, "6.2.1", 60, 120)
        say(canvas, "The Board should write guidance.", 100, 120)
        for number, text in enumerate(("on home visits", "on sharing what is")):
            say(canvas, "\u2022", 78, 140 + 14 * number)
            say(canvas, text, 92, 140 + 14 * number)
        say(canvas, "known to others", 92, 168)

    blocks = read_blocks(drawn(tmp_path / "r.pdf", draw))
    assert [(b.kind, b.marker, b.text) for b in blocks[1:]] == [
        (BlockKind.PARAGRAPH, "6.2.1", "The Board should write guidance."),
        (BlockKind.LIST_ITEM, "-", "on home visits"),
        (BlockKind.LIST_ITEM, "-", "on sharing what is known to others"),
    ]


def test_two_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    narrow = wrap(LOREM, 40)

    def draw(canvas: Canvas) -> None:
        say(canvas, "A title over both columns of this page", 60, 60, 18, "Helvetica-Bold")
        lines(canvas, narrow, 60, 100, 10)
        lines(canvas, wrap("The second column begins here. " + LOREM, 40), 310, 100, 10)
        lines(canvas, [LOREM[:95]], 60, 260, 10)

    texts = [block.text for block in read_blocks(drawn(tmp_path / "r.pdf", draw))]
    assert texts == [
        "A title over both columns of this page",
        LOREM,
        "The second column begins here. " + LOREM,
        LOREM[:95].strip(),
    ]


def test_a_sentence_goes_on_over_columns_and_pages(tmp_path: Path) -> None:
    def first(canvas: Canvas) -> None:
        lines(canvas, [*LONG, "The last line of this page ends in the"], 60, 60)

    def second(canvas: Canvas) -> None:
        lines(canvas, ["middle of a sentence.", *LONG], 60, 60)

    blocks = read_blocks(drawn(tmp_path / "r.pdf", first, second))
    assert "ends in the middle of a sentence." in blocks[0].text + blocks[1].text
    assert any(b.place.page == 1 and b.place.line_end == 5 for b in blocks)


def test_running_lines_and_page_numbers_are_set_aside(tmp_path: Path) -> None:
    def page(number: int) -> object:
        def draw(canvas: Canvas) -> None:
            say(canvas, "Review of Child Q", 60, 36, 9)
            say(canvas, "OFFICIAL", 480, 36, 9)
            lines(canvas, [f"This is page {number} of the report.", *LONG], 60, 90)
            say(canvas, f"Page {number} of 2", 280, 815, 9)

        return draw

    read = read_pdf(drawn(tmp_path / "r.pdf", page(1), page(2)))  # type: ignore[arg-type]
    assert sorted({aside.block.text for aside in read.aside}) == [
        "Page 1 of 2",
        "Page 2 of 2",
        "Review of Child Q OFFICIAL",
    ]
    assert {aside.reason for aside in read.aside} == {"running header"}
    assert not [text for text in prose_of(read.blocks) if "OFFICIAL" in text or text.startswith("Page")]
    assert read.first_lines == (1, 7)


def test_a_numbered_name_at_the_top_of_pages_is_no_running_line(tmp_path: Path) -> None:
    """Each page opens with its own: the same words but for the number, as in running headers."""

    def page(number: int) -> object:
        def draw(canvas: Canvas) -> None:
            say(canvas, "Review of Child Q", 60, 30, 9)
            say(canvas, f"Recommendation {number}", 60, 50, 14, "Helvetica-Bold")
            lines(canvas, LONG, 60, 90)

        return draw

    read = read_pdf(drawn(tmp_path / "r.pdf", page(1), page(2), page(3)))  # type: ignore[arg-type]
    assert {aside.block.text for aside in read.aside} == {"Review of Child Q"}
    named = [text for text in prose_of(read.blocks) if text.startswith("Recommendation")]
    assert named == ["Recommendation 1", "Recommendation 2", "Recommendation 3"]


def test_a_contents_list_gives_no_recommendation(tmp_path: Path) -> None:
    def contents(canvas: Canvas) -> None:
        say(canvas, "Contents", 60, 90, 16, "Helvetica-Bold")
        for number in range(1, 5):
            say(canvas, f"Recommendation {number}", 60, 100 + 40 * number)
        say(canvas, "1. Introduction ........................ 2", 60, 320)
        say(canvas, "2. Recommendations .................... 3", 60, 340)

    def body(canvas: Canvas) -> None:
        say(canvas, "Recommendation 1", 60, 90, 14, "Helvetica-Bold")
        say(canvas, "The Board should write guidance on home visits.", 60, 120)

    checked = check(read_pdf(drawn(tmp_path / "c.pdf", contents, body)))
    assert [(each.ref, each.text) for each in checked.records.recommendations] == [
        ("1", "The Board should write guidance on home visits.")
    ]
    left_out = {entry.block.lines[0] for entry in checked.entries if entry.ignored == Reason.CONTENTS}
    assert left_out == {"1. Introduction ........................ 2", "2. Recommendations .................... 3"}


def test_text_printed_twice_to_look_bold_is_read_once(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        say(canvas, "Recommendation one", 60, 60)
        say(canvas, "Recommendation one", 60.3, 60)
        for number, letter in enumerate("OFFICE"):
            across = 60 + canvas.stringWidth("OFFICE"[:number], "Helvetica", 11)
            say(canvas, letter, across, 90)
            say(canvas, letter, across + 0.2, 90)
        say(canvas, "The office of staff was efficient and effective.", 60, 120)

    blocks = read_blocks(drawn(tmp_path / "r.pdf", draw))
    assert [b.text for b in blocks] == [
        "Recommendation one",
        "OFFICE",
        "The office of staff was efficient and effective.",
    ]


def test_broken_words_are_whole_and_compounds_keep_their_hyphen(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        lines(
            canvas,
            [
                "The multi-agency meeting was held late, and communication between the agencies was poor multi-",
                "agency practice. The family said so more than once, and nobody wrote it down in the communi-",
                "cation sheet.",
            ],
            60,
            60,
            10,
        )

    (block,) = read_blocks(drawn(tmp_path / "r.pdf", draw))
    assert "poor multi-agency practice" in block.text
    assert "in the communication sheet." in block.text


def test_footnotes_come_after_the_sentence_that_the_page_cut(tmp_path: Path) -> None:
    def first(canvas: Canvas) -> None:
        lines(canvas, [*LONG, *LONG, *LONG, "The panel saw that the guidance of the Board was"], 60, 60)
        say(canvas, "4", 304, 182, 6)
        say(canvas, "4 Guidance on home visits, 2019.", 60, 780, 8)

    def second(canvas: Canvas) -> None:
        lines(canvas, ["not followed.", *LONG], 60, 60)

    texts = prose_of(read_blocks(drawn(tmp_path / "r.pdf", first, second)))
    cut = next(number for number, text in enumerate(texts) if "Board was not followed." in text)
    note = next(number for number, text in enumerate(texts) if text.startswith("Guidance on home visits"))
    assert cut < note


def test_a_watermark_is_set_aside(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        lines(canvas, LONG, 60, 60)
        canvas.saveState()
        canvas.translate(200, 300)
        canvas.rotate(45)
        canvas.setFont("Helvetica", 60)
        canvas.drawString(0, 0, "DRAFT")
        canvas.restoreState()

    read = read_pdf(drawn(tmp_path / "r.pdf", draw))
    assert prose_of(read.blocks) == [LOREM]
    assert [aside.block.text for aside in read.aside] == ["DRAFT"]


def test_a_title_whose_first_line_alone_is_wider_than_the_column_is_one(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        say(canvas, "4 Finding one: what was said on the telephone and", 60, 80, 16, "Helvetica-Bold")
        say(canvas, "never written", 60, 99, 16, "Helvetica-Bold")
        lines(canvas, wrap(LOREM + " " + LOREM, 50), 60, 130)
        lines(canvas, wrap(LOREM, 26), 390, 130, 9)

    blocks = read_blocks(drawn(tmp_path / "r.pdf", draw))
    headings = [block.text for block in blocks if block.kind is BlockKind.HEADING]
    assert headings == ["Finding one: what was said on the telephone and never written"]
