"""Quotations below a table: every row with its passages, each once, wrapped to the width."""

from queries.exports.quotations import quotations
from queries.questions.evidence import Passage
from queries.questions.question import Answer, Column, ColumnKind

_COLUMNS = (
    Column("a", "A", ColumnKind.TEXT, "An agency."),
    Column("b", "B", ColumnKind.TEXT, "Another."),
    Column("times", "Times", ColumnKind.COUNT, "How often."),
    Column("note", "Note", ColumnKind.TEXT, "A note."),
)


def _passage(quote: str, fact: str, line: int) -> Passage:
    return Passage(quote, "a.pdf", "document:a", 2, line, line, None, None, None, fact, "Action", f"passage:{line}")


def test_rows_with_their_passages() -> None:
    answer = Answer(
        "pairs",
        _COLUMNS,
        (("Alpha", "Beta", 2, "n"), ("Gamma", None, 1, "n")),
        ({"times": ("fact:1", "fact:2")}, {"times": ("fact:3",)}),
    )
    one, two = (
        _passage("Nobody\ntold them.", "fact:1", 4),
        _passage("Nor was it " + "very " * 12 + "clear.", "fact:2", 5),
    )
    text = quotations(answer, {"fact:1": (one, two), "fact:2": (two,)}, 60)
    assert text.splitlines() == [
        "1. Alpha – Beta – n",
        "    “Nobody told them.” (a.pdf, page 2, line 4)",
        "    “Nor was it very very very very very very very very very",
        "    very very very clear.” (a.pdf, page 2, line 5)",
        "",
        "2. Gamma – n",
        "    No passage is stored for it.",
    ]


def test_no_rows_no_words() -> None:
    assert quotations(Answer("pairs", _COLUMNS, ()), {}, 60) == ""


def test_an_answer_with_passages_of_its_own_shows_those() -> None:
    columns = (*_COLUMNS[:1], Column("evidence", "Passages", ColumnKind.PASSAGES, "The words."))
    own = (_passage("Of its own.", "fact:1", 7),)
    answer = Answer("pairs", columns, (("Alpha", own),), ({"times": ("fact:1", "review:1")},))
    text = quotations(answer, {"review:1": (_passage("The title.", "review:1", 1),)}, 60)
    assert text.splitlines() == ["1. Alpha", "    “Of its own.” (a.pdf, page 2, line 7)"]


def test_both_sides_stand_under_their_names() -> None:
    columns = (
        *_COLUMNS[:1],
        Column("earlier", "Earlier", ColumnKind.PASSAGES, "The words."),
        Column("later", "Later", ColumnKind.PASSAGES, "The words."),
    )
    answer = Answer("q", columns, (("Alpha", (_passage("Before.", "f", 1),), (_passage("After.", "f", 2),)),), ({},))
    assert quotations(answer, {}, 60).splitlines() == [
        "1. Alpha",
        "  Earlier:",
        "    “Before.” (a.pdf, page 2, line 1)",
        "  Later:",
        "    “After.” (a.pdf, page 2, line 2)",
    ]
