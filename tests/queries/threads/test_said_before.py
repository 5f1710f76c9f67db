"""Recommendations made again, on a graph worked by hand (graphs/said-before.cypher), and the lines of agencies."""

from datetime import date

import pytest

from graph.model.errors import QuestionError
from graph.model.vocabulary import Assurance, Status
from graph.store import Store
from queries.networks.lineage import PART_OF, SUCCEEDED_BY, Lineage, Tie
from queries.networks.outcomes import Carried, done_before, in_words, outcomes, unevidenced
from queries.questions.threads.said_before import QUESTION, SaidBeforeRow, said_before
from tests.queries.graphs import build

AS_OF = date(2026, 11, 29)


@pytest.fixture
def said(store: Store) -> Store:
    return build(store, "said-before")


def _pairs(rows: list[SaidBeforeRow]) -> list[tuple[str, str]]:
    return [(row.later.partition(":")[2], row.earlier.partition(":")[2]) for row in rows]


def test_pairs_of_one_line_of_agencies(said: Store) -> None:
    # All "plot" share their words, but the clinic's has "clinic" as well, from the words that introduce it: weigh, baby,
    # home, plot, weight against those and clinic, 2 · 50 / 110 = 0.9091. All "see" are officer, see, child, household.
    # By score, then said done before the later year (plot of 2010 before 2014, see of 2010 not known: no document says
    # when), then years between, then uid. Eastby Police are another force; the roof is nobody's.
    rows = said_before(said)
    assert _pairs(rows) == [
        ("mid-plot", "old-plot"),
        ("new-see", "old-see"),
        ("same-see", "old-see"),
        ("new-see", "none-see"),
        ("old-see", "none-see"),
        ("same-see", "new-see"),
        ("same-see", "none-see"),
        ("new-plot", "old-plot"),
        ("new-plot", "mid-plot"),
    ]
    assert [row.score for row in rows] == [1.0] * 7 + [0.9091] * 2


def test_a_row_by_hand(said: Store) -> None:
    row = said_before(said)[0]
    assert (row.later_review, row.later_year, row.later_asked) == (
        "Child Mid",
        2014,
        ("NHS Northfield Clinical Commissioning Group",),
    )
    assert (row.earlier_review, row.earlier_year, row.earlier_asked) == (
        "Child Old",
        2010,
        ("Northfield Primary Care Trust",),
    )
    assert row.later_text == "Weigh babies at home and plot their weights."
    assert row.line == (  # no document says so: the law does
        "NHS Northfield Clinical Commissioning Group took over from Northfield Primary Care Trust (2013)."
    )
    assert row.words == ("weigh", "babies", "home", "plot", "weights")
    assert row.outcome == "1 completed with evidence, 1 claimed complete without evidence, 1 pending, 1 not stated"
    assert (row.actions, row.unevidenced, row.done_before) == (4, 1, "yes")
    assert (row.order, row.years_between) == ("4 years later", 4)
    assert [passage.quote for passage in row.evidence] == ["Weigh babies", "Weigh every baby"]
    assert row.behind == {
        "score": ("recommendation:mid-plot", "recommendation:old-plot"),
        "actions": ("action:1", "action:2", "action:3", "action:4"),
        "unevidenced": ("action:2",),
    }


def test_what_is_not_known_is_said(said: Store) -> None:
    found = said_before(said)
    rows = dict(zip(_pairs(found), found, strict=True))
    see = rows["new-see", "old-see"]  # completed, but no document that says so has a date
    assert (see.done_before, see.outcome, see.line) == (
        None,
        "1 claimed complete without evidence",
        "Both ask Northfield Police.",
    )
    same = rows["same-see", "new-see"]
    assert (same.order, same.years_between) == ("which came first is not known: both of 2020", 0)
    none = rows["old-see", "none-see"]
    assert (none.order, none.years_between) == ("which came first is not known: no year of one or both", None)
    assert (none.outcome, none.done_before) == ("no action in an action plan is known", None)
    later = rows["new-plot", "mid-plot"]  # noted as done in February 2021, after 2020
    assert (later.done_before, later.outcome) == ("no", "1 claimed complete without evidence")
    assert later.line == "Weighing Clinic is part of NHS Northfield Clinical Commissioning Group."
    assert rows["new-plot", "old-plot"].line == (
        "NHS Northfield Clinical Commissioning Group took over from Northfield Primary Care Trust (2013); Weighing Clinic "
        "is part of NHS Northfield Clinical Commissioning Group."
    )


def test_filters_choose_the_later_one(said: Store) -> None:
    plots = [("new-plot", "old-plot"), ("new-plot", "mid-plot")]
    assert _pairs(said_before(said, agency="Weighing Clinic")) == plots
    assert _pairs(said_before(said, region="Northfield", sector="health")) == plots
    assert _pairs(said_before(said, to_year=2014)) == [("mid-plot", "old-plot"), ("old-see", "none-see")]
    # Of a pair whose order is not known, the one asked for counts as the later one.
    assert _pairs(said_before(said, kind="other")) == [
        ("none-see", "new-see"),
        ("none-see", "old-see"),
        ("none-see", "same-see"),
    ]
    assert said_before(said, sector="housing") == []


def test_how_alike_and_how_many(said: Store) -> None:
    assert len(said_before(said, at_least=95)) == 7
    answer = QUESTION.ask(said, {"at-least": "91", "most": "1"}, AS_OF)
    assert len(answer.rows) == 1
    assert "These are the first 1 of 7 pairs; ask for more with most." in answer.notes
    assert "Of 7 pairs, 4 do not tell which came first." in answer.notes
    for refused in ("39", "101"):
        with pytest.raises(QuestionError, match="from 40 to 100"):
            QUESTION.ask(said, {"at-least": refused}, AS_OF)


def test_the_answer_has_what_its_columns_say(said: Store) -> None:
    answer = QUESTION.ask(said, {}, AS_OF)
    names = [column.name for column in answer.columns]
    for row, behind in zip(answer.rows, answer.behind, strict=True):
        values = dict(zip(names, row, strict=True))
        assert (values["actions"], values["unevidenced"]) == (len(behind["actions"]), len(behind["unevidenced"]))
    # none-see twice (with old and with new and with same: three times), new-see once: 4 rows without an action.
    assert "For 4 rows no action plan is known that carries the earlier recommendation out." in answer.notes


def test_an_empty_graph_has_no_rows(store: Store) -> None:
    assert QUESTION.ask(store, {}, AS_OF).rows == ()


def test_outcomes_take_the_first_date(said: Store) -> None:
    found = outcomes(said, ["recommendation:old-plot", "recommendation:mid-plot", "recommendation:old-roof"])
    assert [(each.action, each.done_on) for each in found["recommendation:old-plot"]] == [
        ("action:1", "2012-01-31"),  # in progress in the plan, done in the later one, which has no day of its own
        ("action:2", "2011-06"),
        ("action:3", None),
        ("action:4", None),
    ]
    assert found["recommendation:mid-plot"][0].done_on == "2021-02"
    assert "recommendation:old-roof" not in found


def test_evidence_that_an_earlier_edition_cites_still_counts(said: Store) -> None:
    (second,) = (
        each
        for each in outcomes(said, ["recommendation:old-plot"])["recommendation:old-plot"]
        if each.action == "action:2"
    )
    assert second.assurance is not Assurance.EVIDENCED
    said.write(
        lambda tx: tx.run(
            "MATCH (a:Action {uid: 'action:2'})-[stated:STATED_IN]->(d:Document) WITH stated ORDER BY d.uid LIMIT 1 "
            "SET stated.assurance = 'evidenced'"
        )
    )
    (second,) = (
        each
        for each in outcomes(said, ["recommendation:old-plot"])["recommendation:old-plot"]
        if each.action == "action:2"
    )
    assert second.assurance is Assurance.EVIDENCED


def _carried(status: Status, on: str | None = None, assurance: Assurance = Assurance.CLAIMED) -> Carried:
    return Carried(f"action:{status}", status, assurance, on)


def test_outcomes_in_words() -> None:
    every = [_carried(status) for status in Status] + [_carried(Status.COMPLETED, assurance=Assurance.EVIDENCED)]
    assert in_words(every) == (
        "1 completed with evidence, 1 claimed complete without evidence, 1 overdue, 1 in progress, 1 pending, "
        "1 withdrawn, 1 not stated"
    )
    assert unevidenced(every) == ("action:completed",)
    assert in_words([]) == "no action in an action plan is known"


@pytest.mark.parametrize(
    ("actions", "year", "expected"),
    [
        ([], 2015, None),
        ([_carried(Status.UNKNOWN), _carried(Status.PENDING)], 2015, False),
        ([_carried(Status.COMPLETED, "2014-12")], 2015, True),
        ([_carried(Status.COMPLETED, "2015-01")], 2015, None),
        ([_carried(Status.COMPLETED, "2016")], 2015, False),
        ([_carried(Status.COMPLETED)], 2015, None),
        ([_carried(Status.COMPLETED, "2016"), _carried(Status.COMPLETED)], 2015, None),
        ([_carried(Status.WITHDRAWN, "2014")], 2015, True),  # said to be done then, whatever is said now
        ([_carried(Status.COMPLETED, "2014")], None, None),
    ],
)
def test_done_before_a_year(actions: list[Carried], year: int | None, expected: bool | None) -> None:
    assert done_before(actions, year) is expected


_NAMES = {name: name.upper() for name in "abcdefgh"}


def _line(*ties: tuple[str, str, str]) -> Lineage:
    return Lineage(_NAMES, [Tie(one, kind, other) for one, kind, other in ties])


def test_lines_of_agencies() -> None:
    # a → b → c by succession; d part of b; e part of d; f → c; g part of c; h nobody's.
    line = _line(
        ("a", SUCCEEDED_BY, "b"),
        ("b", SUCCEEDED_BY, "c"),
        ("d", PART_OF, "b"),
        ("e", PART_OF, "d"),
        ("f", SUCCEEDED_BY, "c"),
        ("g", PART_OF, "c"),
    )
    assert line.note("a", "c") == line.note("c", "a") == "B took over from A; C took over from B"
    assert line.note("e", "b") == "E is part of D; D is part of B"
    assert line.note("e", "c") == "E is part of D; D is part of B; C took over from B"
    assert line.note("a", "d") == "B took over from A; D is part of B"
    assert line.related("a", "g")
    assert not line.related("a", "f")  # the same successor makes them no line
    assert not line.related("d", "g")
    assert not line.related("a", "h")
    assert line.related("h", "h")


def test_a_ring_of_ties_ends() -> None:
    line = _line(("a", SUCCEEDED_BY, "b"), ("b", SUCCEEDED_BY, "a"))
    assert line.note("a", "b") == "B took over from A"


def test_the_law_makes_lines_of_one_place() -> None:
    names = {
        "board": "Northfield Local Safeguarding Children Board",
        "partnership": "Northfield Safeguarding Children Partnership",
        "pct": "Eastby Primary Care Trust",
        "ccg": "NHS Eastby Clinical Commissioning Group",
        "icb": "NHS Eastby Integrated Care Board",
        "other": "NHS Westby Integrated Care Board",
    }
    line = Lineage(names, [Tie("pct", SUCCEEDED_BY, "ccg", "2012")])
    assert line.note("board", "partnership") == (
        "Northfield Safeguarding Children Partnership took over from Northfield Local Safeguarding Children Board (2019)"
    )
    assert line.note("pct", "icb") == (  # the document's own date goes before the law's
        "NHS Eastby Clinical Commissioning Group took over from Eastby Primary Care Trust (2012); NHS Eastby Integrated "
        "Care Board took over from NHS Eastby Clinical Commissioning Group (2022)"
    )
    assert not line.related("pct", "other")
