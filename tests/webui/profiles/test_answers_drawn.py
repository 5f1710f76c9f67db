"""Which answers are drawn, and how long their bars are."""

from queries.questions.actions import open_actions
from queries.questions.gaps import information_gap_flows
from queries.questions.question import Answer, Question
from queries.questions.registry import QUESTIONS
from queries.questions.threads import golden_thread
from webui.drawing.answers import COUNTED, RATES, STACKED, drawn


def answer(question: Question, *rows: dict[str, object]) -> Answer:
    """An answer with these values; every other column is None."""
    names = [column.name for column in question.columns]
    assert all(row.keys() <= set(names) for row in rows)
    return Answer(question.name, question.columns, tuple(tuple(row.get(name) for name in names) for row in rows))


def test_actions_are_stacked_to_the_longest() -> None:
    counts = {"open": 2, "overdue": 1, "not_stated": 1, "closed": 1, "all": 4}
    found = drawn(
        answer(
            open_actions.QUESTION,
            {"agency_name": "Police", **counts},
            {"agency_name": None, **counts, "closed": 5, "all": 8},
        )
    )
    assert found is not None
    assert [bar.name for bar in found.bars] == ["Police", "Not stated"]
    assert [(part.look, part.width) for part in found.bars[0].parts] == [
        ("late", 12.44),
        ("open", 12.44),
        ("hatched", 12.44),
        ("closed", 12.44),
    ]


def test_rates_keep_their_interval_and_whether_they_are_few() -> None:
    first = {"holder_name": "Trust", "recipient_name": "Council", "rate": 0.5, "low": 0.1, "high": 0.9, "few": True}
    found = drawn(answer(information_gap_flows.QUESTION, first, {**first, "rate": None}, {**first, "few": False}))
    assert found is not None
    assert [(bar.name, bar.number, bar.few) for bar in found.bars] == [
        ("Trust to Council", "50%", True),
        ("Trust to Council", "50%", False),
    ]
    assert found.bars[0].rate is not None
    assert (found.bars[0].rate.low, found.bars[0].rate.high) == (0.1, 0.9)


def test_nothing_has_no_bar_and_one_bar_compares_nothing() -> None:
    rows = ({"review_title": "Child A", "breaks": 4}, {"review_title": "Child B", "breaks": 0})
    found = drawn(answer(golden_thread.QUESTION, *rows))
    assert found is not None
    assert [[part.width for part in bar.parts] for bar in found.bars] == [[99.5], []]
    assert drawn(answer(golden_thread.QUESTION, rows[0])) is None
    assert drawn(answer(golden_thread.QUESTION)) is None


def test_every_column_that_is_drawn_is_there() -> None:
    named = {**{name: (names, "open") for name, names in STACKED.items()}, **RATES, **COUNTED}
    for name, (names, value) in named.items():
        columns = {column.name for column in QUESTIONS[name].columns}
        assert {*names, value} <= columns, name
