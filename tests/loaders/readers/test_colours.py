"""Colours as red, amber, green and blue: the ones that office programs offer."""

import pytest

from graph.model.vocabulary import Rag
from loaders.readers.colours import rag_of, row_marks, tinted


@pytest.mark.parametrize(
    ("colour", "mark"),
    [
        ("FF0000", Rag.RED),
        ("C00000", Rag.RED),
        ("FFC7CE", Rag.RED),
        ("FFC000", Rag.AMBER),
        ("FFFF00", Rag.AMBER),
        ("FFEB9C", Rag.AMBER),
        ("ED7D31", Rag.AMBER),
        ("92D050", Rag.GREEN),
        ("00B050", Rag.GREEN),
        ("70AD47", Rag.GREEN),
        ("C6EFCE", Rag.GREEN),
        ("00B0F0", Rag.BLUE),
        ("4472C4", Rag.BLUE),
        ("ff00b050", Rag.GREEN),
        ("#00b050", Rag.GREEN),
        ("FFFFFF", None),
        ("D9D9D9", None),
        ("F2F2F2", None),
        ("000000", None),
        ("7030A0", None),
        ("833C0B", None),
        ("EEECE1", None),
        ("auto", None),
        ("zzzzzz", None),
        (None, None),
    ],
)
def test_hues(colour: str | None, mark: Rag | None) -> None:
    assert rag_of(colour) is mark


def test_a_pale_row_is_a_stripe_and_a_strong_one_is_not() -> None:
    assert row_marks(["DDEBF7", "DDEBF7"]) == (None, None)
    assert row_marks(["00B050", "00B050"]) == (Rag.GREEN, Rag.GREEN)
    assert row_marks(["C6EFCE", None]) == (Rag.GREEN, None)


def test_tints() -> None:
    assert tinted("4472C4", 0.0) == "4472C4"
    assert tinted("000000", 1.0) == "FFFFFF"
    assert tinted("FFFFFF", -1.0) == "000000"
