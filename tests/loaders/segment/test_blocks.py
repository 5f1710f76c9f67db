"""From lines to blocks: headings, rows, broken sentences, running headers."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from loaders.blocks import BlockKind
from loaders.readers.lines import split_lines
from loaders.segment.classify import blocks
from loaders.segment.markup import cell_paragraphs, join_lines, plain
from loaders.segment.paragraphs import paragraphs
from loaders.segment.running import running
from tests.loaders.build import blocks_of


def test_headings_by_hash_bold_capitals_and_number(tmp_path: Path) -> None:
    text = "# Report\n\n**4.2 The family**\n\nFINDINGS\n\n3. Method\n\n3.1 The panel read the files of nine agencies.\n"
    found = [(b.text, b.marker) for b in blocks_of(text, tmp_path) if b.kind is BlockKind.HEADING]
    assert found == [("Report", None), ("The family", "4.2"), ("FINDINGS", None), ("Method", "3")]


def test_pipe_and_tab_rows_become_cells_and_rules_mark_headers(tmp_path: Path) -> None:
    text = "| Ref | Action |\n| --- | --- |\n| 1 | Write |\n\nA\tB\n"
    rows = blocks_of(text, tmp_path)
    assert [[cell.text for cell in row.cells] for row in rows] == [["Ref", "Action"], ["1", "Write"], ["A", "B"]]
    assert [row.header for row in rows] == [True, False, False]
    assert [row.table for row in rows] == [1, 1, 1]


def test_html_cells_keep_their_paragraphs() -> None:
    assert cell_paragraphs("<p>One &amp; all.</p> <p>• Two</p>") == ("One & all.", "Two")


def test_marks_of_quotations_and_italics_are_dropped(tmp_path: Path) -> None:
    (quoted, said) = blocks_of("> The Council should\n> write.\n\n*The Council says:* 3 * 4 letters.\n", tmp_path)
    assert quoted.text == "The Council should write."
    assert said.text == "The Council says: 3 * 4 letters."


def test_a_label_that_has_different_answers_is_no_running_header(tmp_path: Path) -> None:
    points = [f"1.{n} The Board should write letter {n}.\n\nResponse: accepted\n" for n in range(1, 5)]
    found = blocks_of("\n".join([*points, "1.5 The Board should sing.\n\nResponse: refused\n"]), tmp_path)
    assert sum(block.text == "Response: accepted" for block in found) == 4


def test_markup_is_dropped_and_broken_words_are_whole() -> None:
    assert plain("**Bold** and <b>tag</b> [link](https://x.example)") == "Bold and tag link"
    assert join_lines(["a multi-", "agency plan"]) == "a multi-agency plan"
    assert join_lines(["Head of Service -", "Homes"]) == "Head of Service - Homes"


def test_a_rule_of_short_dashes_marks_a_header_and_an_escaped_pipe_parts_nothing(tmp_path: Path) -> None:
    text = "| Ref | Action |\n|:-|--:|\n| 1 | Write `a` \\| b |\n\n> The panel said so.\n"
    header, row, said = blocks_of(text, tmp_path, "plan.md")
    assert (header.header, [cell.text for cell in row.cells]) == (True, ["1", "Write a | b"])
    assert said.text == "The panel said so."


def test_hyphens_and_spaces_that_nobody_sees_are_gone(tmp_path: Path) -> None:
    text = "Safe\u00adguarding of\u200b child\u00ad\nren.\n\n| Ref | Safe\u00adguarding |\n"
    assert [block.text for block in blocks_of(text, tmp_path)] == ["Safeguarding of children.", "Ref Safeguarding"]


def test_a_sentence_cut_by_a_page_is_one_block_over_the_page_number(tmp_path: Path) -> None:
    text = (
        "5.1 The review of arrangements should make certain that every manager has a rule that calls for\n\n"
        "- 12\n\n- regular oversight of every open case.\n\n5.2 Another point.\n"
    )
    found = [b.text for b in blocks_of(text, tmp_path) if b.marker == "5.1"]
    assert found == [
        "The review of arrangements should make certain that every manager has a rule that calls for "
        "regular oversight of every open case."
    ]


def test_running_headers_are_found_but_not_numbered_items() -> None:
    pages = [f"Oldtown Board – Case Q\n\nPage {n} of 3\n\nRecommendation {n}\n\nWords {n} differ." for n in (1, 2, 3)]
    lines, _ = split_lines("\n\n".join(pages))
    texts = {block.text for block in running(blocks(paragraphs(lines)))}
    assert texts == {"Oldtown Board – Case Q", "Page 1 of 3", "Page 2 of 3", "Page 3 of 3"}


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\x00"), max_size=300))
def test_no_text_crashes_and_no_word_is_lost(text: str) -> None:
    lines, _ = split_lines(text)
    made = blocks(paragraphs(lines))
    kept = " ".join(line for block in made for line in block.lines)
    for line in lines:
        if line.text and not set(line.text) <= set("|:+=- \t"):
            assert line.raw in kept
