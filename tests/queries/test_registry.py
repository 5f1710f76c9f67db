"""Questions asked by name: every one answers, and bad parameters are refused with the right ones named."""

from datetime import date

import pytest

from graph.model.errors import QuestionError
from graph.store import Store
from queries.questions.evidence import passages
from queries.questions.gaps.information_gap_pairs import _notes
from queries.questions.question import ColumnKind
from queries.questions.registry import QUESTIONS, question
from tests.queries.needs import needed

AS_OF = date(2020, 6, 15)

_WITHOUT_ROWS = {
    "what-changed": "no document states anything at a date",
    "returned-after-completion": "no action on a theme is completed",
    "we-said-we-fixed-this": "no two recommendations are alike",
}
"""Questions to which the small graph has no answer, and why; their own tests have graphs of their own."""


@pytest.mark.parametrize("name", list(QUESTIONS))
def test_every_question_answers(small: Store, name: str) -> None:
    answer = QUESTIONS[name].ask(small, needed(name), AS_OF)
    assert answer.question == name
    assert bool(answer.rows) is (name not in _WITHOUT_ROWS)
    assert len(answer.behind) == len(answer.rows)
    assert all(len(row) == len(answer.columns) for row in answer.rows)
    assert QUESTIONS[name].ask(small, needed(name), AS_OF) == answer


@pytest.mark.parametrize("name", list(QUESTIONS))
def test_what_stands_behind_a_count_is_counted_right(small: Store, name: str) -> None:
    answer = QUESTIONS[name].ask(small, needed(name), AS_OF)
    counted = {"open-actions": "overdue", "information-gap-pairs": "times", "recurring-themes": "evidence_count"}
    for row, behind in zip(answer.rows, answer.behind, strict=True):
        values = {column.name: value for column, value in zip(answer.columns, row, strict=True)}
        assert set(behind) <= set(values)
        if name in counted:
            assert len(behind[counted[name]]) == values[counted[name]]


@pytest.mark.parametrize("name", list(QUESTIONS))
def test_an_empty_graph_gives_no_rows(store: Store, name: str) -> None:
    if given := needed(name):
        if set(given) == {"words"}:
            assert QUESTIONS[name].ask(store, given, AS_OF).rows == ()
            return
        with pytest.raises(QuestionError, match="There is no"):
            QUESTIONS[name].ask(store, given, AS_OF)
    else:
        assert QUESTIONS[name].ask(store, {}, AS_OF).rows == ()


@pytest.mark.parametrize("name", [name for name in QUESTIONS if QUESTIONS[name].lacks({})])
def test_what_is_needed_and_missing_is_said(small: Store, name: str) -> None:
    given = needed(name)
    for missing in given:
        with pytest.raises(QuestionError) as refused:
            QUESTIONS[name].ask(small, {each: text for each, text in given.items() if each != missing}, AS_OF)
        assert refused.value.where == missing
        assert refused.value.remedy


def test_facts_open_to_passages(small: Store) -> None:
    answer = QUESTIONS["open-actions"].ask(small, {"region": "Brackwater"}, AS_OF)
    rows = {row[0]: answer.facts(index) for index, row in enumerate(answer.rows)}
    assert [passage.quote for passage in passages(small, rows["Ostermere Police"])] == ["=Work with partners"]


def test_parameters_are_taken_as_text(small: Store) -> None:
    asked = {"region": " ostermere ", "from_year": "2012", "to-year": "2014", "kind": "dhr", "by": "ALL"}
    answer = QUESTIONS["open-actions"].ask(small, asked, AS_OF)
    (row,) = answer.rows
    figures = {column.name: value for column, value in zip(answer.columns, row, strict=True)}
    assert (figures["open"], figures["all"]) == (2, 3)  # of adult-c: 8 and 10 open, 9 not stated


def test_an_empty_text_is_no_filter(small: Store) -> None:
    asked = QUESTIONS["open-actions"]
    assert asked.ask(small, {"region": ""}, AS_OF) == asked.ask(small, {}, AS_OF)


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        (
            {"county": "Ostermere"},
            "no parameter county.*region, from-year, to-year, kind, agency, related, sector, theme, by, statuses",
        ),
        ({"from-year": "twelve"}, "from-year: 'twelve' is not a whole number"),
        ({"from-year": "-12"}, "not a whole number above nought. Give digits, such as 2014"),
        ({"kind": "XYZ"}, "kind: 'XYZ' is not one of its values.*SCR, LCSPR"),
        ({"by": "nobody"}, "by: .*agency, review, agency-and-review, sector, region, area, all"),
        ({"from-year": "2014", "to-year": "2012"}, "first year, 2014, is after the last, 2012"),
        ({"region": "Ostermeer"}, "no place 'Ostermeer'.*Did you mean Ostermere"),
        ({"region": "Qxzv"}, "one of: England, Ostermere, Wales"),
    ],
)
def test_bad_parameters_are_refused(small: Store, parameters: dict[str, str], words: str) -> None:
    with pytest.raises(QuestionError, match=words):
        QUESTIONS["open-actions"].ask(small, parameters, AS_OF)


@pytest.mark.parametrize("number", ["-1", "0", "two", "9" * 10, "9" * 5000])
def test_at_least_is_above_nought(small: Store, number: str) -> None:
    words = f"at-least: '{number}' is not a whole number above nought. Give digits, such as 2."
    with pytest.raises(QuestionError) as refused:
        QUESTIONS["recurring-themes"].ask(small, {"at-least": number}, AS_OF)
    assert str(refused.value) == words


def test_an_unknown_question_names_the_known_ones() -> None:
    with pytest.raises(QuestionError, match=r"no question 'open'.*open-actions, slippage"):
        question("open")
    assert question("open-actions") is QUESTIONS["open-actions"]


def test_columns_are_named_once_and_described() -> None:
    for asked in QUESTIONS.values():
        names = [column.name for column in asked.columns]
        assert len(set(names)) == len(names)
        assert all(column.title and column.help and column.kind in ColumnKind for column in asked.columns)


def test_an_unpaired_gap_is_pointed_at(small: Store) -> None:
    notes = QUESTIONS["information-gap-pairs"].ask(small, {}, AS_OF).notes
    assert any("2 more gaps name no pair" in note for note in notes)
    notes = QUESTIONS["information-gap-pairs"].ask(small, {"region": "Wales"}, AS_OF).notes
    assert not any("more" in note for note in notes)
    notes = QUESTIONS["information-gap-pairs"].ask(small, {"region": "Fenholt", "kind": "SAR"}, AS_OF).notes
    assert any("2 more gaps name no pair of agencies and are not counted" in note for note in notes)


def test_one_gap_is_in_the_singular() -> None:
    assert _notes(1)[1].startswith("1 more gap names no pair of agencies and is not counted here")
