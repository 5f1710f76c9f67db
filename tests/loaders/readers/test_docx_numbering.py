"""The numbers that Word shows: formats, levels, restarts, overrides, and words that belong to a number."""

from pathlib import Path

import pytest

from loaders.blocks import Block, BlockKind
from loaders.readers.docx import read_docx
from loaders.readers.docx_numerals import numeral
from tests.loaders.readers.office import definition, level, listed, p, style, styled, tbl, tc, tr, use, word

_LEGAL = definition(
    1,
    level(0, "decimal", "%1."),
    level(1, "decimal", "%1.%2"),
    level(2, "lowerLetter", "(%3)"),
    level(3, "bullet", "•"),
)


def _read(body: str, numbering: str, tmp_path: Path, styles: str = "") -> tuple[Block, ...]:
    return read_docx(word(body, tmp_path / "list.docx", numbering=numbering, styles=styles)).blocks


def _markers(body: str, numbering: str, tmp_path: Path) -> list[str | None]:
    return [block.marker for block in _read(body, numbering, tmp_path)]


def test_levels_count_on_and_start_again_below_a_higher_one(tmp_path: Path) -> None:
    levels = [0, 1, 1, 2, 2, 3, 1, 0, 1]
    body = "".join(listed("text", 1, each) for each in levels)
    blocks = _read(body, _LEGAL + use(1, 1), tmp_path)
    assert [b.marker for b in blocks] == ["1", "1.1", "1.2", "(a)", "(b)", "-", "1.3", "2", "2.1"]
    assert {b.kind for b in blocks if b.marker and b.marker[0].isdigit()} == {BlockKind.PARAGRAPH}
    assert [b.kind for b in blocks][3:6] == [BlockKind.LIST_ITEM] * 3


def test_lists_of_one_definition_go_on_unless_one_starts_again(tmp_path: Path) -> None:
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    numbering = _LEGAL + use(1, 1) + use(2, 1) + use(3, 1, again)
    body = "".join(listed("text", number) for number in (1, 2, 3, 3))
    assert _markers(body, numbering, tmp_path) == ["1", "2", "5", "6"]


def test_a_level_may_be_replaced_in_one_list(tmp_path: Path) -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "%1.")}</w:lvlOverride>'
    assert _markers(listed("text", 1) + listed("text", 1), _LEGAL + use(1, 1, own), tmp_path) == ["A", "B"]


def test_a_level_that_never_starts_again(tmp_path: Path) -> None:
    numbering = definition(1, level(0, "decimal", "%1"), level(1, "decimal", "%2", '<w:lvlRestart w:val="0"/>'))
    body = "".join(listed("text", 1, each) for each in (0, 1, 0, 1))
    assert _markers(body, numbering + use(1, 1), tmp_path) == ["1", "1", "2", "2"]


def test_a_legal_level_prints_digits_for_letters(tmp_path: Path) -> None:
    numbering = definition(1, level(0, "upperRoman", "%1"), level(1, "decimal", "%1.%2", "<w:isLgl/>")) + use(1, 1)
    assert _markers(listed("text", 1) + listed("text", 1, 1), numbering, tmp_path) == ["I", "1.1"]


def test_words_of_a_number_belong_to_the_text(tmp_path: Path) -> None:
    numbering = definition(1, level(0, "decimal", "Recommendation %1:")) + use(1, 1)
    blocks = _read(listed("The Board should act.", 1) + listed("So should ICBs.", 1), numbering, tmp_path)
    assert [(block.marker, block.text) for block in blocks] == [
        (None, "Recommendation 1: The Board should act."),
        (None, "Recommendation 2: So should ICBs."),
    ]


def test_a_heading_style_that_is_numbered(tmp_path: Path) -> None:
    numbers = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="{}"/>'
    styles = style("heading 1", inside=f"<w:pPr>{numbers.format(0, 0)}</w:pPr>")
    styles += style("heading 2", inside=f"<w:pPr>{numbers.format(1, 1)}</w:pPr>")
    body = styled("Findings", "heading1") + styled("Housing", "heading2")
    off = '<w:pStyle w:val="heading1"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    blocks = _read(body + p("Annex", off), _LEGAL + use(1, 1), tmp_path, styles)
    assert [(block.kind, block.marker, block.level) for block in blocks] == [
        (BlockKind.HEADING, "1", 1),
        (BlockKind.HEADING, "1.1", 2),
        (BlockKind.HEADING, None, 1),
    ]


def test_a_style_finds_its_level_by_the_definition(tmp_path: Path) -> None:
    numbering = definition(1, level(0, "decimal", "%1"), level(1, "decimal", "%1.%2", '<w:pStyle w:val="Point"/>'))
    styles = style("Point", inside='<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    blocks = _read(styled("text", "Point"), numbering + use(1, 1), tmp_path, styles)
    assert [block.marker for block in blocks] == ["1.1"]


def test_numbers_in_cells_are_printed_even_alone(tmp_path: Path) -> None:
    row = tr(tc(listed("", 1)), tc(listed("Do it.", 1, 1) + listed("Then check.", 1, 3)), "Lead")
    (block,) = _read(tbl(row), _LEGAL + use(1, 1), tmp_path)
    assert [cell.paragraphs for cell in block.cells] == [("1.",), ("1.1 Do it.", "Then check."), ("Lead",)]


def test_a_list_nobody_defined_is_plain_text(tmp_path: Path) -> None:
    assert _markers(listed("text", 9), _LEGAL, tmp_path) == [None]


@pytest.mark.parametrize(
    ("kind", "printed"),
    [
        ("decimal", "28"),
        ("decimalZero", "28"),
        ("lowerLetter", "bb"),
        ("upperRoman", "XXVIII"),
        ("cardinalText", "Twenty-eight"),
        ("ordinal", "28th"),
        ("ordinalText", "Twenty-eighth"),
        ("none", ""),
        ("hebrew1", "28"),
    ],
)
def test_numerals(kind: str, printed: str) -> None:
    assert numeral(28, kind) == printed


def test_numerals_beyond_their_range_are_digits() -> None:
    assert (numeral(0, "lowerLetter"), numeral(0, "lowerRoman"), numeral(4000, "upperRoman")) == ("0", "0", "4000")
    assert (numeral(11, "ordinal"), numeral(20, "ordinalText"), numeral(5, "decimalZero")) == (
        "11th",
        "Twentieth",
        "05",
    )
