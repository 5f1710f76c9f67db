"""Editions in their order, the course of what they say, and how an action stood on a day."""

from collections.abc import Iterable
from datetime import date

import pytest

from graph.model.vocabulary import Assurance, Status
from graph.store import Store
from queries.questions.editions.editions import Statement, editions, standing_at, standings_as_of
from queries.questions.editions.editions_course import course, steps
from queries.questions.editions.editions_documents import Edition, bounded
from queries.questions.editions.editions_words import named
from queries.questions.scope import Filters, scope
from tests.queries.graphs import build


def _edition(name: str, dated: str | None = None, *, kind: str = "action_plan", over: Iterable[str] = ()) -> Edition:
    return Edition(uid=name, name=name, kind=kind, as_of=dated, later_than=frozenset(over))


def _known(*found: Edition) -> dict[str, Edition]:
    return bounded(found)


def _said(edition: Edition, status: Status = Status.UNKNOWN, target: str | None = None, **more: object) -> Statement:
    return Statement("action", "review", "R", edition, "Do", status=status, target_date=target, **more)  # type: ignore[arg-type]


def _names(known: dict[str, Edition]) -> list[list[str]]:
    return [[each.edition.name for each in step] for step in steps(_said(edition) for edition in known.values())]


def test_a_date_that_is_partial_ends_with_its_month_or_year() -> None:
    # 2020-03 ends on 31 March, 2020 on 31 December.
    known = _known(_edition("c", "2020"), _edition("b", "2020-03"), _edition("a", "2020-03-30"))
    assert _names(known) == [["a"], ["b"], ["c"]]
    assert known["c"].day == date(2020, 12, 31)


def test_the_day_it_speaks_of_comes_before_its_publication() -> None:
    both = Edition("a", "a", "action_plan", as_of="2020-03-31", published="2020-09")
    assert (both.dated, both.day) == ("2020-03-31", date(2020, 3, 31))
    assert Edition("a", "a", "action_plan", published="2020-09").dated == "2020-09"


def test_of_equal_dates_the_superseding_one_is_later() -> None:
    known = _known(_edition("a", "2020-03", over=["b"]), _edition("b", "2020-03-31"))
    assert _names(known) == [["b"], ["a"]]
    assert known["a"].replaces(known["b"])
    assert not known["b"].replaces(known["a"])


def test_equal_dates_that_nothing_orders_stay_together() -> None:
    assert _names(_known(_edition("b", "2020"), _edition("a", "2020"), _edition("c", "2021"))) == [["a", "b"], ["c"]]


@pytest.mark.parametrize("kind", ["action_plan", "tracker"])
def test_a_later_date_is_later_whatever_the_kind_of_paper(kind: str) -> None:
    known = _known(_edition("a", "2020", kind=kind), _edition("b", "2019", kind="briefing"))
    assert _names(known) == [["b"], ["a"]]


def test_an_undated_edition_has_the_place_that_supersedes_gives_it() -> None:
    known = _known(
        _edition("new", "2021", over=["lost", "old"]), _edition("lost", over=["old"]), _edition("old", "2019")
    )
    assert _names(known) == [["old"], ["lost"], ["new"]]
    assert (known["lost"].not_before, known["lost"].not_after) == (date(2019, 12, 31), date(2021, 12, 31))
    assert not known["lost"].known_by(date(2020, 12, 31))  # it may have been written in 2021
    assert known["lost"].known_by(date(2021, 12, 31))


def test_an_undated_edition_is_not_ordered_against_what_lies_between() -> None:
    # Lost was written between the ends of 2019 and 2021, the tracker of 2020 before or after it.
    known = _known(
        _edition("new", "2021", over=["lost", "old"]),
        _edition("lost", over=["old"]),
        _edition("old", "2019"),
        _edition("mid", "2020", kind="tracker"),
    )
    assert _names(known) == [["old"], ["lost", "mid"], ["new"]]


def test_an_undated_edition_that_nothing_orders_has_no_place() -> None:
    known = _known(_edition("a", "2020"), _edition("lost"))
    assert _names(known) == [["a"]]
    assert not known["lost"].placed
    assert not known["lost"].known_by(date(2999, 1, 1))


@pytest.mark.parametrize(
    ("later", "earlier", "replaces"),
    [
        (("2021", "action_plan"), ("2020-06-30", "action_plan"), True),
        (("2021", "tracker"), ("2020-06-30", "action_plan"), False),  # another kind of paper
        (("2020", "action_plan"), ("2020-06-30", "action_plan"), False),  # not surely later than 30 June 2020
        (("2020-06-30", "action_plan"), ("2021", "action_plan"), False),
        ((None, "action_plan"), ("2020", "action_plan"), False),
    ],
)
def test_which_edition_replaces_which(
    later: tuple[str | None, str], earlier: tuple[str | None, str], *, replaces: bool
) -> None:
    known = _known(_edition("later", later[0], kind=later[1]), _edition("earlier", earlier[0], kind=earlier[1]))
    assert known["later"].replaces(known["earlier"]) is replaces


def test_a_course_keeps_each_value_and_who_says_it_first_and_last() -> None:
    known = _known(*(_edition(name, f"20{name}") for name in ("18", "19", "20", "21")))
    targets = ["2019", "2019", None, "2022"]
    said = [_said(known[name], target=target) for name, target in zip(known, targets, strict=True)]
    turns = course(steps(said), lambda each: each.target_date).turns
    assert [(turn.value, turn.first.edition.name, turn.last.edition.name) for turn in turns] == [
        ("2019", "18", "19"),
        (None, "20", "20"),
        ("2022", "21", "21"),
    ]


def test_another_paper_that_is_silent_changes_nothing() -> None:
    known = _known(_edition("plan", "2019"), _edition("letter", "2020", kind="annual_report"))
    said = [_said(known["plan"], target="2021"), _said(known["letter"])]
    assert course(steps(said), lambda each: each.target_date).values == ("2021",)


def test_a_value_said_later_was_not_stated_before() -> None:
    known = _known(_edition("report", "2019", kind="overview_report"), _edition("plan", "2020"))
    said = [_said(known["report"]), _said(known["plan"], target="2021")]
    assert course(steps(said), lambda each: each.target_date).values == (None, "2021")


def test_papers_of_one_day_that_disagree_are_no_turn() -> None:
    known = _known(_edition("a", "2020"), _edition("b", "2020"), _edition("c", "2021"))
    said = [_said(known["a"], target="2020"), _said(known["b"], target="2021"), _said(known["c"], target="2022")]
    found = course(steps(said), lambda each: each.target_date)
    assert (found.values, found.disputed) == (("2022",), True)


def test_an_edition_that_a_later_one_replaced_is_not_asked() -> None:
    known = _known(_edition("old", "2019"), _edition("new", "2020"))
    said = [_said(known["old"], Status.COMPLETED, "2019"), _said(known["new"])]
    standing = standing_at(said, date(2020, 12, 31))
    assert standing is not None
    assert (standing.status, standing.edition.name) == (Status.UNKNOWN, "new")
    assert standing.target_date == "2019"  # the newest edition that gives one
    before = standing_at(said, date(2020, 12, 30))
    assert before is not None
    assert before.status is Status.COMPLETED


def test_another_paper_that_says_nothing_of_the_standing_is_passed_over() -> None:
    known = _known(_edition("plan", "2019"), _edition("letter", "2020", kind="annual_report"))
    said = [_said(known["plan"], Status.IN_PROGRESS), _said(known["letter"])]
    standing = standing_at(said, date(2021, 1, 1))
    assert standing is not None
    assert (standing.status, standing.edition.name) == (Status.IN_PROGRESS, "plan")


def test_an_undated_edition_is_never_asked() -> None:
    known = _known(_edition("lost", over=["old"]), _edition("old", "2019"))
    said = [_said(known["lost"], Status.COMPLETED), _said(known["old"], Status.PENDING)]
    standing = standing_at(said, date(2021, 1, 1))
    assert standing is not None
    assert standing.status is Status.PENDING
    assert standing_at(said, date(2019, 12, 30)) is None


def test_many_names_are_cut_short() -> None:
    known = [_edition(name) for name in "abcdefg"]
    assert named(known[:5]) == "a, b, c, d, e"
    assert named(known) == "a, b, c, d, e and 2 more"


@pytest.fixture
def graph(store: Store) -> Store:
    return build(store, "editions")


def test_what_is_read(graph: Store) -> None:
    found = editions(graph, scope(graph, Filters()))
    assert [edition.name for edition in found.undated] == ["tracker.xlsx"]
    assert [(each.edition.name, each.target_date, each.status.value) for each in found.statements["action:a1"]] == [
        ("plan-1.docx", "2019-12", "in_progress"),
        ("plan-2.docx", "2020-06", "in_progress"),
        ("plan-3.docx", "2021-03", "completed"),
    ]
    newest = found.documents["document:22bb"]
    assert newest.later_than == {"document:11aa", "document:22aa"}  # the first by way of the second
    assert newest.plans == newest.reviews == {"review:one"}
    assert found.documents["document:00aa"].plans == frozenset()
    assert found.statements["action:a4"][0].text is None  # words were not asked for
    fourth = editions(graph, scope(graph, Filters()), words=True).statements["action:a4"][0]
    assert (fourth.text, fourth.review_title) == ("Do four", "One")
    assert (fourth.lead_agencies, fourth.lead_roles) == (("Police",), ("Chief Constable",))


def test_only_some_reviews(graph: Store) -> None:
    found = editions(graph, scope(graph, Filters()), reviews=["review:two"])
    assert sorted(found.statements) == ["action:b1", "action:b2"]
    assert sorted(found.documents) == ["document:44aa", "document:55aa"]


@pytest.mark.parametrize(
    ("filters", "actions"),
    [
        (Filters(agency="Hospital"), ["a7"]),
        (Filters(sector="police"), ["a1", "a2", "a5"]),
        (Filters(theme="Recording"), ["a3"]),
        (Filters(kind="SAR"), ["b1", "b2"]),
        (Filters(region="Town", agency="Children’s Services"), ["a3", "a4"]),
        (Filters(to_year=2016), []),
    ],
)
def test_filters_choose_the_actions(graph: Store, filters: Filters, actions: list[str]) -> None:
    found = editions(graph, scope(graph, filters)).statements
    assert sorted(found) == [f"action:{name}" for name in actions]


def test_standings_as_of_a_day(graph: Store) -> None:
    def on(day: date) -> dict[str, str]:
        found = standings_as_of(graph, scope(graph, Filters()), day)
        return {uid.removeprefix("action:"): standing.status.value for uid, standing in found.items()}

    assert on(date(2019, 6, 29)) == {}  # the first plan's month is not over
    first = {"a1": "in_progress", "a2": "completed", "a3": "pending", "a4": "in_progress", "a5": "pending"}
    assert on(date(2019, 6, 30)) == first
    assert on(date(2020, 1, 31)) == first | {"b1": "completed"}  # b2 stands in an undated paper alone
    second = first | {"a2": "in_progress", "a4": "unknown", "a6": "completed", "b1": "completed"}
    assert on(date(2020, 6, 30)) == on(date(2021, 12, 30)) == second  # a5, which it leaves out, as before
    third = {"a1": "completed", "a2": "completed", "a4": "withdrawn", "a7": "completed"}
    assert on(date(2021, 12, 31)) == second | third


def test_standings_of_the_last_day_are_those_of_the_graph(graph: Store) -> None:
    found = standings_as_of(graph, scope(graph, Filters()), date(2022, 1, 1))
    one = found["action:a1"]
    assert (one.status, one.assurance, one.target_date) == (Status.COMPLETED, Assurance.EVIDENCED, "2021-03")
    assert one.standing.status is Status.COMPLETED
    assert found["action:a4"].target_date == "2020-01-31"
