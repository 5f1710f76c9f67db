"""Forms of numbered boxes."""

from loaders.blocks import Block, BlockKind, Cell, Place
from loaders.segment.forms import unfold


def _box(line: int, number: str, *paragraphs: str) -> Block:
    place = Place(line, line + len(paragraphs) - 1, page=1)
    cells = (Cell((number,) if number else (), place), Cell(paragraphs, place))
    first, *rest = paragraphs
    lines = (f"{number} {first}".strip(), *rest)
    return Block(BlockKind.TABLE_ROW, " ".join(lines), place, cells=cells, table=1, lines=lines)


def test_a_form_of_boxes_is_headings_and_prose_at_their_own_lines() -> None:
    rows = (
        _box(1, "1", "WHO I AM", "I am a coroner."),
        _box(3, "2", "WHAT I FOUND", "It was late.", "(a) Nobody came."),
        _box(6, "3", "WHAT NOW", "Act."),
    )
    found = unfold(rows, (1, 5))
    assert [(block.kind, block.text) for block in found[2:5]] == [
        (BlockKind.HEADING, "WHAT I FOUND"),
        (BlockKind.PARAGRAPH, "It was late."),
        (BlockKind.LIST_ITEM, "Nobody came."),
    ]
    assert (found[4].marker, found[4].place.line_start, found[4].place.page) == ("(a)", 5, 2)


def test_a_numbered_table_without_titles_in_capitals_stays_a_table() -> None:
    rows = tuple(_box(2 * number, str(number), "Write to the Board.", "By May.") for number in (1, 2, 3))
    assert unfold(rows) == rows
