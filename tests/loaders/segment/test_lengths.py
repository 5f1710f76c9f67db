"""Endless paragraphs are cut: every word is kept, the printed number stays with the first piece, lines go along."""

from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.blocks import Block, BlockKind, Cell, Place
from loaders.segment.lengths import LONGEST, cut_long
from loaders.segment.mend import mend


def paragraph(text: str, *, lines: tuple[str, ...] = (), kind: BlockKind = BlockKind.PARAGRAPH) -> Block:
    place = Place(5, 5 + max(len(lines) - 1, 0))
    return Block(kind, text, place, marker="1.1", lines=lines or (text,))


def test_what_authors_write_is_left_as_it_is() -> None:
    block = paragraph("word " * 1_999 + "word.")
    assert cut_long([block]) == (block,)


def test_a_row_of_a_table_stays_whole() -> None:
    row = Block(BlockKind.TABLE_ROW, "x" * 3 * LONGEST, Place(1, 1), cells=(Cell(("x" * 3 * LONGEST,), Place(1, 1)),))
    assert cut_long([row]) == (row,)


def test_the_printed_number_stays_with_the_first_piece() -> None:
    pieces = cut_long([paragraph("word " * 5_000, kind=BlockKind.LIST_ITEM)])
    assert [(piece.kind, piece.marker) for piece in pieces] == [
        (BlockKind.LIST_ITEM, "1.1"),
        (BlockKind.PARAGRAPH, None),
        (BlockKind.PARAGRAPH, None),
    ]


def test_an_endless_heading_is_none() -> None:
    assert {piece.kind for piece in cut_long([paragraph("word " * 5_000, kind=BlockKind.HEADING)])} == {
        BlockKind.PARAGRAPH
    }


def test_pieces_stand_on_the_lines_that_hold_them() -> None:
    lines = tuple(f"line {number} of the text" for number in range(2_000))
    pieces = cut_long([paragraph(" ".join(lines), lines=lines)])
    assert len(pieces) == 5
    for piece in pieces:
        first, last = (int(text.split()[1]) for text in (piece.lines[0], piece.lines[-1]))
        assert (piece.place.line_start, piece.place.line_end) == (5 + first, 5 + last)
        assert " ".join(piece.lines).find(piece.text) >= 0


@settings(max_examples=50, deadline=None)
@given(st.lists(st.integers(1, 3 * LONGEST), max_size=5), st.sampled_from(["a", "é", "1"]))
def test_no_word_is_lost(sizes: list[int], letter: str) -> None:
    text = " ".join(letter * size for size in sizes)
    pieces = cut_long([paragraph(text)])
    assert "".join(piece.text for piece in pieces).replace(" ", "") == text.replace(" ", "")
    assert all(len(piece.text) <= LONGEST for piece in pieces)


def test_mending_comes_to_an_end() -> None:
    """Each joined half used to be copied again with all before it."""
    blocks = [paragraph("and on it goes without a stop in the middle of a sentence") for _ in range(1_000)]
    blocks = [Block(block.kind, block.text, block.place, lines=block.lines) for block in blocks]
    assert all(len(block.text) < LONGEST + 100 for block in mend(blocks))
