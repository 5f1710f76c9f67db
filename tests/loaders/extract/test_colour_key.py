"""A document's own key to its colours: in a line, or as a table of its own."""

from pathlib import Path

from graph.model.vocabulary import Status
from loaders.extract.colour_key import colour_key_of
from tests.loaders.build import blocks_of


def test_a_key_printed_as_a_table_is_read(tmp_path: Path) -> None:
    text = "RAG\tMeaning\nR\tPast its date and not complete\nAmber\tStarted but behind\nG\tOn course\nB\tFinished\n"
    key = colour_key_of(blocks_of(text, tmp_path))
    assert {colour: meaning.status for colour, meaning in key.items()} == {
        "red": Status.OVERDUE,
        "amber": Status.IN_PROGRESS,
        "green": Status.IN_PROGRESS,
        "blue": Status.COMPLETED,
    }


def test_a_plan_whose_rows_begin_with_a_colour_is_no_key(tmp_path: Path) -> None:
    text = (
        "RAG\tAction\tLead\tBy\nR\tWrite the letter.\tOldtown Police\tMay 2020\n"
        "G\tSend the letter.\tOldtown Police\tMay 2020\n"
    )
    assert not colour_key_of(blocks_of(text, tmp_path))
