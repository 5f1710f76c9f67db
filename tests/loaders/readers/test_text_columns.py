"""Texts that keep the columns of the page: tables by their spaces."""

from pathlib import Path

from loaders.blocks import BlockKind
from loaders.readers.lines import split_lines
from loaders.readers.text_columns import text_tables
from tests.loaders.build import blocks_of, records_of

_HEAD = "Ref   Action                    Lead              Target       Status\n                                                  date\n\n"


def _rows(text: str) -> list[list[str]]:
    lines, _ = split_lines(text)
    return [[cell.text for cell in row.cells] for table in text_tables(lines) for row in table.rows]


def test_cells_that_wrap_are_whole_and_the_header_too() -> None:
    text = _HEAD + (
        "1.1   Write to the Board        Oldtown Police    May 2020     Complete\n"
        "      about the letters.        – Chief Inspector\n\n"
        "1.2   Send it.                  Oldtown Council   June 2020    Overdue\n"
    )
    assert _rows(text) == [
        ["Ref", "Action", "Lead", "Target date", "Status"],
        ["1.1", "Write to the Board about the letters.", "Oldtown Police – Chief Inspector", "May 2020", "Complete"],
        ["1.2", "Send it.", "Oldtown Council", "June 2020", "Overdue"],
    ]


def test_columns_may_shift_a_little_and_stand_one_space_apart() -> None:
    text = _HEAD + (
        "1.1     Write to the Board        Oldtown Police   May 2020    Complete\n"
        "1.2   Send it to all and sundry Oldtown Council   June 2020    Overdue\n"
    )
    assert _rows(text)[1:] == [
        ["1.1", "Write to the Board", "Oldtown Police", "May 2020", "Complete"],
        ["1.2", "Send it to all and sundry", "Oldtown Council", "June 2020", "Overdue"],
    ]


def test_a_row_that_the_turn_of_a_page_cut_is_one_row(tmp_path: Path) -> None:
    foot = "\n\nOldtown Board                                Page {}\n\f"
    text = (
        "Plan of the Board\n\n" + _HEAD + "1.1   Write to the Board        Oldtown Police    May 2020     Complete\n"
        + foot.format(1) + "      each month.\n\n1.2   Send it.                  Oldtown Council   June 2020    Overdue\n"
        + foot.format(2) + _HEAD + "1.3   Ask                       Oldtown Council   June 2020    Overdue\n"
        + foot.format(3) + _HEAD + "      again.\n\n1.4   Stop.                     Oldtown Council   June 2020    Overdue\n"
        + foot.format(4)
    )  # fmt: skip
    assert [action.text for action in records_of(text, tmp_path).actions] == [
        "Write to the Board each month.",
        "Send it.",
        "Ask again.",
        "Stop.",
    ]


def test_prose_below_a_table_ends_it(tmp_path: Path) -> None:
    text = _HEAD + (
        "1     Write.                    Oldtown Police    May 2020     Complete\n\n"
        "2     Send.                     Oldtown Police    May 2020     Complete\n\n"
        "The Board will look at this plan again in the summer, when the letters have been sent.\n"
    )
    kinds = [block.kind for block in blocks_of(text, tmp_path)]
    assert kinds == [BlockKind.TABLE_ROW] * 3 + [BlockKind.PARAGRAPH]


def test_prose_with_wide_gaps_is_no_table() -> None:
    assert _rows("The lead.  An action.  The status.  It was late.\nOne  two  three\nfour  five  six\n") == []
