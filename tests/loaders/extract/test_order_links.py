"""Rows whose numbers count through a part, tied to its recommendations by order and words."""

from loaders.blocks import Block, BlockKind, Place
from loaders.extract.order_links import with_recommendations
from loaders.extract.plan_row import PlanRow


def _row(line: int, ref: str, ask: str) -> PlanRow:
    block = Block(BlockKind.PARAGRAPH, ask, Place(line, line), marker=ref)
    return PlanRow(block.place, (block,), ref=ref, asks=(ask,))


def _left(line: int, text: str) -> Block:
    return Block(BlockKind.PARAGRAPH, text, Place(line, line))


ROWS = (
    _row(10, "1", "Write a course on coercive control."),
    _row(11, "2", "Train all midwives."),
    _row(12, "3", "Buy a telephone line for schools."),
    _row(13, "4", "Tell every head teacher its number."),
)


def test_headings_above_their_rows_tell_outright() -> None:
    left = [
        _left(9, "Recommendation 1: Schools should be heard"),
        _left(11, "Recommendation 2: Midwives should be taught"),
    ]
    tied = with_recommendations(ROWS, left)
    assert [(row.recommendation_ref, row.implied_link) for row in tied] == [("1", False)] * 2 + [("2", False)] * 2


def test_headings_moved_below_their_rows_tell_by_order_and_words() -> None:
    """The words of the headings and of the notes below them part the rows; a row that shares none stays in order."""
    left = [
        _left(20, "Recommendation 1: Midwives should be taught"),
        _left(21, "The course on control is given each term."),
        _left(22, "Recommendation 2: Schools should be able to call"),
        _left(23, "The telephone line opened in May; its number is on posters."),
    ]
    tied = with_recommendations(ROWS, left)
    assert [(row.recommendation_ref, row.implied_link) for row in tied] == [("1", True)] * 2 + [("2", True)] * 2


def test_a_row_printed_below_a_heading_is_of_none_before_it() -> None:
    left = [_left(20, "Recommendation 1: Midwives"), _left(12, "Recommendation 2: Control")]
    left.sort(key=lambda block: block.place.line_start)
    assert with_recommendations(ROWS, left) == ROWS  # numbers that do not rise tell nothing


def test_numbers_that_are_recommendations_numbers_are_left_to_them() -> None:
    """As many rows as recommendations, or rows numbered 1.1: the number itself is the tie."""
    left = [_left(20 + n, f"Recommendation {n}: Something") for n in (1, 2, 3, 4)]
    assert with_recommendations(ROWS, left) == ROWS
    dotted = tuple(_row(10 + n, f"1.{n}", "Write it.") for n in range(3))
    assert with_recommendations(dotted, left[:1]) == dotted
