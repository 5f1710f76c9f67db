"""Profiles of an agency, a review and a theme on the graph of graphs/profiles.cypher, worked out in its table.

The new trust's profile takes in the old trust, which it took over from, and the ward, its unit. The day is 15 June 2020:
action 3 (May 2020) is overdue, action 4 (13 September 2020) is due on the ninetieth day after it.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest

from graph.model.errors import QuestionError
from graph.store import Store
from queries.questions.actions.open_actions import By, open_actions
from queries.questions.gaps.information_gap_pairs import information_gap_pairs
from queries.questions.pages.page_review import review
from queries.questions.pages.page_thread import thread
from queries.questions.profiles import agency_profile as of_agency
from queries.questions.profiles import review_profile as of_review
from queries.questions.profiles import theme_profile as of_theme
from queries.questions.profiles.agency_profile import agency_profile
from queries.questions.profiles.agency_profile_gaps import HELD, NEEDED
from queries.questions.profiles.agency_profile_read import AgencyFacts
from queries.questions.profiles.agency_profile_who import ALSO, WHO, who_lines
from queries.questions.profiles.profile_lines import MOST, Line, date_said, list_said, listed, rate_said
from queries.questions.profiles.review_profile import review_profile
from queries.questions.profiles.review_profile_about import AGENCIES, DOCUMENTS, REVIEW, ROLES
from queries.questions.profiles.theme_profile import theme_profile
from queries.questions.profiles.theme_profile_again import AGAIN
from queries.questions.question import Question
from queries.questions.reviews_asked import review_asked
from queries.questions.themes.returned_after_completion import returned_after_completion
from queries.questions.themes.returning_themes import Within
from tests.queries.graphs import build

AS_OF = date(2020, 6, 15)
QUESTIONS = {question.name: question for question in (of_agency.QUESTION, of_review.QUESTION, of_theme.QUESTION)}
ASKED = {
    "agency-profile": {"agency": "New Trust"},
    "review-profile": {"review": "SCR 1"},
    "theme-profile": {"theme": "Information sharing"},
}
FEW = " Few: fewer than 5 reviews."


@pytest.fixture
def profiles(store: Store) -> Store:
    """The graph of graphs/profiles.cypher."""
    return build(store, "profiles")


def _numbers(lines: Iterable[Line], part: str) -> list[tuple[str, int | None, int | None]]:
    return [(line.item, line.figure, line.of) for line in lines if line.part == part]


def _notes(lines: Iterable[Line], part: str) -> list[tuple[str, str | None]]:
    return [(line.item, line.note) for line in lines if line.part == part]


def _line(lines: Iterable[Line], part: str, item: str) -> Line:
    (found,) = [line for line in lines if (line.part, line.item) == (part, item)]
    return found


def test_who_an_agency_is(profiles: Store) -> None:
    lines = agency_profile(profiles, as_of=AS_OF, agency="the trust")
    assert _notes(lines, WHO) == [
        ("New Trust", "Sector: health."),
        ("Also called", "the trust."),  # written in two ways, told once
        ("Took over from", "Old Trust, April 2013."),
        ("Unit", "Ward."),
        (ALSO, "Old Trust."),
        (ALSO, "Ward."),
    ]
    before = agency_profile(profiles, as_of=AS_OF, agency="Old Trust")
    assert ("Taken over by", "New Trust, April 2013.") in _notes(before, WHO)


def test_an_agency_of_many_units_names_the_first_of_them() -> None:
    links = [("has_part", n) for n in range(2 * MOST)] + [("before", 99)]
    rows = [
        {
            "agency": "agency:a",
            "name": "A",
            "sector": None,
            "aliases": None,
            "link": link,
            "other": f"agency:{n:02}",
            "other_name": f"Unit {n:02}",
            "since": None,
        }
        for link, n in links
    ]
    units = [{"agency": f"agency:{n:02}", "name": f"Unit {n:02}"} for n in range(MOST + 2)]
    counted = frozenset({"agency:a", *(row["agency"] for row in units)})
    read = AgencyFacts(("agency:a",), counted, (*rows, *units), {}, frozenset(), {}, ())
    lines = [(line.item, line.note) for line in who_lines(read)]
    assert lines[:3] == [
        ("A", "Sector not known."),
        ("Took over from", "Unit 99, no document says when."),
        ("Unit", "Unit 00."),
    ]
    # The predecessor and all but one of the units are named, then as many of what counts as it as a list holds.
    assert lines[2 * MOST + 1] == ("Other units", "1 more.")
    assert lines[-1] == (ALSO, "2 more.")
    assert len(lines) == 1 + 2 * MOST + 1 + MOST + 1


def test_reviews_actions_and_recommendations_of_an_agency(profiles: Store) -> None:
    lines = agency_profile(profiles, as_of=AS_OF, agency="New Trust")
    assert [(line.item, line.figure, line.of, line.note) for line in lines if line.part == of_agency.REVIEWS] == [
        ("All reviews", 3, None, "Few: fewer than 5 reviews."),
        ("2018", 1, 3, "LCSPR."),
        ("2014", 1, 3, "DHR, SAR."),
        ("2009", 1, 3, "SCR."),  # the old trust's
    ]
    # Led by one of the three: actions 1, 2, 3 (through the head of nursing), 4, 5 and 7.
    assert _numbers(lines, of_agency.ACTIONS) == [
        ("All actions", 6, None),
        ("Open", 2, 6),  # 3, 4
        ("Overdue", 1, 2),  # 3
        ("Due in 90 days", 1, 2),  # 4
        ("Due later", 0, 2),
        ("Open, with no date", 0, 2),
        ("Not stated", 1, 6),  # 5
        ("Past their date, not stated", 1, 1),
        ("Closed", 3, 6),  # 1, 2, 7
        ("Completed", 2, 6),
        ("Completed, with evidence", 1, 2),
        ("Oldest open", None, None),
    ]
    oldest = _line(lines, of_agency.ACTIONS, "Oldest open")
    assert (oldest.words, oldest.note, oldest.uid) == ("Train the staff", "Due May 2020.", "action:3")
    assert _numbers(lines, of_agency.ASKED) == [
        ("All recommendations", 3, None),
        ("Information sharing", 3, 3),
        ("Record keeping", 1, 3),  # 3
    ]


def test_what_an_agency_held_and_needed(profiles: Store) -> None:
    lines = agency_profile(profiles, as_of=AS_OF, agency="New Trust")
    # With the police it shared reviews one, two and three. Wilson of 2 of 3: 0.2077 to 0.9385.
    rate = f"In 2 of 3 reviews that both took part in: 67%, 95% interval 21% to 94%.{FEW}"
    assert [(line.item, line.figure, line.of, line.note) for line in lines if line.part == HELD] == [
        ("All", 4, None, None),  # gaps 1, 2, 4, 5
        ("Police", 2, 4, rate),  # 1 in one, 2 in two
        ("No other agency named", 1, 4, "The document names one end only."),  # 5
        (
            "Within the agency",
            1,
            4,
            "Both ends count as this agency: itself, a unit, or one that it took over from.",
        ),  # 4
    ]
    assert _numbers(lines, NEEDED) == [
        ("All", 3, None),  # gaps 3, 4, 6
        ("Police", 2, 3),  # 3 in two, 6 in three
        ("Within the agency", 1, 3),
    ]
    assert _line(lines, NEEDED, "Police").note == rate
    assert _line(lines, HELD, "Police").behind["figure"] == ("information_gap:1", "information_gap:2")


def test_themes_roles_and_what_came_back_to_an_agency(profiles: Store) -> None:
    lines = agency_profile(profiles, as_of=AS_OF, agency="New Trust")
    assert _numbers(lines, of_agency.MISSED) == [
        ("All", 3, None),
        ("Not recorded", 2, 3),  # 2, 3
        ("Information not shared", 1, 3),  # 1
    ]
    assert [(line.item, line.figure, line.of, line.note) for line in lines if line.part == of_agency.THEMES] == [
        ("Information sharing", 3, 3, f"2009, 2014 and 2018.{FEW}"),
        ("Record keeping", 3, 3, f"2009, 2014 and 2018.{FEW}"),  # action 2, gap 3, gap 4
        ("Handover", 1, 3, f"2018.{FEW}"),  # missed 3
    ]
    assert _notes(lines, of_agency.ROLES) == [("Head of Nursing", "At New Trust.")]
    assert _numbers(lines, of_agency.ROLES) == [("Head of Nursing", 1, 6)]  # action 3
    # Records were asked of it in one review alone.
    assert _notes(lines, of_agency.BACK) == [("Information sharing", f"2009, 2014 and 2018.{FEW}")]
    assert _numbers(lines, of_agency.BACK) == [("Information sharing", 3, 3)]


def test_the_parts_come_in_order(profiles: Store) -> None:
    lines = agency_profile(profiles, as_of=AS_OF, agency="New Trust")
    assert list(dict.fromkeys(line.part for line in lines)) == [
        WHO,
        of_agency.REVIEWS,
        of_agency.ACTIONS,
        of_agency.ASKED,
        HELD,
        NEEDED,
        of_agency.MISSED,
        of_agency.THEMES,
        of_agency.ROLES,
        of_agency.BACK,
    ]


@pytest.mark.parametrize(
    "filters",
    [
        {"agency": "New Trust", "related": "no"},
        {"agency": "New Trust"},
        {"agency": "Police", "region": "Ostermere"},
        {"agency": "Police", "from_year": 2010, "to_year": 2017},
        {"agency": "Police", "kind": "LCSPR,SAR"},
        {"agency": "New Trust", "theme": "Information sharing"},
        {"agency": "Old Trust", "region": "Wales"},
    ],
)
def test_a_profile_agrees_with_open_actions(profiles: Store, filters: Any) -> None:
    lines = agency_profile(profiles, as_of=AS_OF, **filters)
    (row,) = open_actions(profiles, as_of=AS_OF, by=By.ALL, **filters) or (None,)
    own = [line for line in lines if line.part == of_agency.ACTIONS]
    if row is None:
        assert _notes(own, of_agency.ACTIONS) == [("Actions", "No document that has been loaded tells of one.")]
        return
    items = {"All actions": "all", "Open": "open", "Overdue": "overdue", "Not stated": "not_stated", "Closed": "closed"}
    items |= {"Due in 90 days": "due_soon", "Completed": "completed", "Completed, with evidence": "evidenced"}
    assert {line.item for line in own} >= {"All actions", "Open", "Not stated", "Closed", "Completed"}
    for line in own:
        if line.item in items:
            assert line.behind["figure"] == row.behind[items[line.item]], line.item


@pytest.mark.parametrize("filters", [{}, {"region": "Ostermere"}, {"theme": "Record keeping"}, {"from_year": 2015}])
def test_a_profile_agrees_with_information_gap_pairs(profiles: Store, filters: Any) -> None:
    lines = agency_profile(profiles, as_of=AS_OF, agency="Police", **filters)
    rows = information_gap_pairs(profiles, agency="Police", **filters)
    said = {(part, line.uid): line for part in (HELD, NEEDED) for line in lines if line.part == part and line.uid}
    expected = {}
    for row in rows:
        # The pair is in order of name, and of these agencies the police come last, save before the ward.
        assert row.agency_b == "agency:police"
        for part, way in ((HELD, row.b_to_a), (NEEDED, row.a_to_b)):
            if way.times:
                expected[part, row.agency_a] = (way.times, rate_said(way.reviews, row.shared_reviews))
    assert expected
    assert {key: (line.figure, line.note) for key, line in said.items()} == expected


def test_the_case_and_the_making_of_a_review(profiles: Store) -> None:
    lines = review_profile(profiles, "scr-1", as_of=AS_OF)
    about = [(line.item, line.words or line.note) for line in lines if line.part == REVIEW]
    assert about == [
        ("Child A", "Reference SCR 1."),
        ("Kinds", "SCR."),
        ("Year", "2009, the year of what happened."),
        ("Commissioned by", "Board."),
        ("Area", "Brackwater."),
        ("Commissioned", "No document says."),
        ("Published", "March 2010."),
        ("Date of the incident", "11 May 2009."),
        ("Subject", "Child A"),
        ("Harm", "neglect"),
    ]
    assert _notes(lines, DOCUMENTS) == [
        (
            "plan-1.csv",
            "Action plan, no date stated. All its 5 parts were understood, or left out for a reason. "
            "A newer edition is loaded: plan-2.csv.",
        ),
        ("plan-2.csv", "Action plan, as of June 2010. How much of it was understood is not known."),
        ("report.pdf", "Overview report, published March 2010. Of its 40 parts, 3 were not understood."),
    ]
    assert _notes(lines, AGENCIES) == [
        ("Old Trust", "An information gap names it and it was on the panel."),
        ("Police", "An information gap names it."),
    ]
    assert _notes(lines, ROLES) == [
        ("Head of Nursing", "Panel, at New Trust."),
        ("Independent Chair", "Author and chair."),
    ]


def test_failures_recommendations_and_thread_of_a_review(profiles: Store) -> None:
    lines = review_profile(profiles, "review:one", as_of=AS_OF)
    assert _numbers(lines, of_review.WRONG) == [
        ("All", 3, None),
        ("Findings", 1, 3),
        ("Missed opportunities", 1, 3),
        ("Missed: information not shared", 1, 1),
        ("Information gaps", 1, 3),
        ("Told in both ways", 1, 1),
    ]
    assert _numbers(lines, of_review.MADE) == [
        ("All recommendations", 1, None),
        ("Of the whole review", 1, 1),
        ("To Old Trust", 1, 1),
    ]
    assert _numbers(lines, of_review.ACTIONS) == [
        ("All actions", 2, None),
        ("Open", 0, 2),
        ("Not stated", 0, 2),
        ("Closed", 2, 2),
        ("Completed", 2, 2),
        ("Completed, with evidence", 1, 2),
    ]
    assert _numbers(lines, of_review.THREAD) == [
        ("Failures that a recommendation answers", 1, 2),  # gap 1 with missed 1; not finding 1
        ("Recommendations with an action", 1, 1),
        ("Completed actions", 2, 2),
        ("Completed with evidence", 1, 2),
    ]
    assert _numbers(lines, of_review.THEMES) == [("Information sharing", 4, 6), ("Record keeping", 2, 6)]


def test_levels_and_addressees_that_no_document_gives(profiles: Store) -> None:
    lines = review_profile(profiles, "Child C", as_of=AS_OF)
    assert _numbers(lines, of_review.MADE) == [
        ("All recommendations", 2, None),
        ("Level not stated", 2, 2),
        ("To New Trust", 1, 2),
        ("To Police", 1, 2),
        ("To nobody named", 1, 2),
    ]
    last = review_profile(profiles, "Adult D", as_of=AS_OF)
    assert [(line.item, line.note) for line in last if line.part == REVIEW and line.note == "No document says."] == [
        (item, "No document says.")
        for item in (
            "Year",
            "Commissioned by",
            "Area",
            "Commissioned",
            "Published",
            "Date of the incident",
            "Subject",
            "Harm",
        )
    ]
    assert _notes(last, of_review.ACTIONS) == [("Actions", "No document that has been loaded tells of one.")]


@pytest.mark.parametrize("uid", ["review:one", "review:two", "review:three"])
def test_the_thread_agrees_with_the_page_of_the_review(profiles: Store, uid: str) -> None:
    woven = thread(review(profiles, uid))
    line = _line(review_profile(profiles, uid, as_of=AS_OF), of_review.THREAD, "Failures that a recommendation answers")
    assert line.behind["figure"] == tuple(sorted(strand.fact.uid for strand in woven.answered))
    assert line.of == len(woven.from_failures)


@pytest.mark.parametrize(
    ("asked", "uid"),
    [
        ("review:two", "review:two"),
        ("scr 1", "review:one"),
        ("ADULT  B", "review:two"),
        ("child c", "review:three"),
    ],
)
def test_a_review_may_be_asked_for_by_several_names(profiles: Store, asked: str, uid: str) -> None:
    assert review_asked(profiles, asked) == uid


def test_a_name_of_two_reviews_is_refused_with_both(profiles: Store) -> None:
    # It is the title and pseudonym of review one, and the pseudonym of review three.
    words = (
        "review: 2 reviews are called 'child a'. Give the uid of one: review:one (SCR 1, Child A, 2009); "
        "review:three (Child C, Child A, 2018)."
    )
    with pytest.raises(QuestionError) as refused:
        review_asked(profiles, "child a")
    assert str(refused.value) == words


def test_an_unknown_review_is_refused_with_the_nearest(profiles: Store) -> None:
    with pytest.raises(QuestionError, match=r"first: There is no review 'Adult Bee'.*Did you mean Adult B or"):
        review_asked(profiles, "Adult Bee", where="first")
    with pytest.raises(QuestionError, match="Give a review's title, reference or uid"):
        review_asked(profiles, "§§")


def test_a_theme_takes_in_what_lies_within_it(profiles: Store) -> None:
    lines = _sharing(profiles)
    assert _notes(lines, of_theme.THEME) == [
        ("Information sharing", "Telling those who need to know. Group: information."),
        ("Handover", "Group: information."),
        ("Lies within", "Working together."),
    ]
    assert [(line.item, line.figure, line.of, line.note) for line in lines if line.part == of_theme.REVIEWS] == [
        ("All reviews", 3, None, f"First in 2009, last in 2018.{FEW}"),
        ("2018", 1, 3, "LCSPR."),
        ("2014", 1, 3, "DHR, SAR."),
        ("2009", 1, 3, "SCR."),
    ]
    # Facts: gap 1, missed 1, recommendation 1, action 1; gap 2, gap 3, recommendation 2, action 3; gap 6, missed 3
    # (handover), finding 2, recommendation 3, action 6.
    assert [(line.item, line.figure, line.of, line.note) for line in lines if line.part == of_theme.AGENCIES] == [
        ("New Trust", 7, 13, "In 2 reviews."),
        ("Police", 6, 13, "In 3 reviews."),  # gaps 1, 2, 3, 6, recommendation 3, action 6
        ("Old Trust", 4, 13, "In 1 review."),
    ]


def _sharing(store: Store) -> list[Line]:
    return theme_profile(store, as_of=AS_OF, theme="Information sharing")


def test_recommendations_and_actions_on_a_theme(profiles: Store) -> None:
    lines = _sharing(profiles)
    assert _numbers(lines, of_theme.MADE)[0] == ("All recommendations", 3, None)
    assert [(line.item, line.note, line.uid) for line in lines if line.part == of_theme.MADE][1:] == [
        ("Child C", "2018. To New Trust and Police.", "recommendation:3"),
        ("Adult B", "2014. To New Trust.", "recommendation:2"),
        ("Child A", "2009. To Old Trust.", "recommendation:1"),
    ]
    latest = _line(lines, of_theme.MADE, "Child C")
    assert latest.words == (
        "Agencies should: tell the school nurse and the midwife whenever any child is discharged from hospital."
    )
    assert _numbers(lines, of_theme.ACTIONS) == [
        ("All actions", 3, None),  # 1, 3, 6
        ("Open", 2, 3),
        ("Overdue", 1, 2),  # 3
        ("Due in 90 days", 0, 2),
        ("Due later", 1, 2),  # 6, in 2021
        ("Open, with no date", 0, 2),
        ("Not stated", 0, 3),
        ("Closed", 1, 3),
        ("Completed", 1, 3),
        ("Completed, with evidence", 0, 1),
        ("Oldest open", None, None),
    ]


def test_places_neighbours_and_returns_of_a_theme(profiles: Store) -> None:
    lines = _sharing(profiles)
    assert _numbers(lines, of_theme.WHERE) == [("Ostermere", 2, 3), ("Wales", 1, 3)]
    assert [(line.item, line.figure, line.of, line.note) for line in lines if line.part == of_theme.BESIDE] == [
        ("Record keeping", 2, 13, "Carried by the same words, in 2 reviews.")  # gap 3, recommendation 3
    ]
    # Action 1 of 2009 is the old trust's; the new trust, which took over from it, is named in two and three.
    assert _numbers(lines, AGAIN) == [("Later reviews that take it up", 2, 3), ("Completed actions before them", 1, 1)]
    rows = returned_after_completion(profiles, within=Within.AGENCY, theme="Information sharing")
    again = _line(lines, AGAIN, "Later reviews that take it up")
    assert again.behind["figure"] == tuple(sorted({row.later_review for row in rows}))


def test_a_theme_that_came_before_completion_did_not_come_again(profiles: Store) -> None:
    assert _numbers(theme_profile(profiles, as_of=AS_OF, theme="Information sharing", to_year=2010), AGAIN) == [
        ("Later reviews that take it up", 0, 1),
        ("Completed actions before them", 0, 1),
    ]


@pytest.mark.parametrize("filters", [{}, {"agency": "New Trust"}, {"sector": "police"}, {"region": "Wales"}])
def test_a_theme_agrees_with_open_actions(profiles: Store, filters: Any) -> None:
    lines = theme_profile(profiles, as_of=AS_OF, theme="Information sharing", **filters)
    (row,) = open_actions(profiles, as_of=AS_OF, by=By.ALL, theme="Information sharing", **filters)
    said = {line.item: line.behind.get("figure") for line in lines if line.part == of_theme.ACTIONS}
    assert (said["All actions"], said["Open"], said["Closed"]) == tuple(
        row.behind[name] for name in ("all", "open", "closed")
    )


def test_filters_choose_reviews_and_facts_of_a_theme(profiles: Store) -> None:
    lines = theme_profile(profiles, as_of=AS_OF, theme="Information sharing", agency="Old Trust")
    assert _numbers(lines, of_theme.AGENCIES) == [("Old Trust", 4, 4)]
    assert _numbers(lines, of_theme.REVIEWS) == [("All reviews", 1, None), ("2009", 1, 1)]
    lines = theme_profile(profiles, as_of=AS_OF, theme="Information sharing", sector="police", region="Wales")
    assert _numbers(lines, of_theme.AGENCIES) == [("Police", 3, 3)]  # gap 6, recommendation 3, action 6
    lines = theme_profile(profiles, as_of=AS_OF, theme="Information sharing", kind="rapid_review")
    assert _notes(lines, of_theme.REVIEWS) == [("Reviews", "None of those asked for.")]


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
def test_every_number_is_the_number_of_what_stands_behind_it(profiles: Store, question: Question) -> None:
    answer = question.ask(profiles, ASKED[question.name], AS_OF)
    assert answer == question.ask(profiles, ASKED[question.name], AS_OF)
    names = [column.name for column in answer.columns]
    for row, behind in zip(answer.rows, answer.behind, strict=True):
        values = dict(zip(names, row, strict=True))
        assert set(behind) <= set(names)
        for name in ("figure", "of"):
            assert values[name] == (len(behind[name]) if name in behind else None)
        assert set(behind.get("figure", ())) <= set(behind.get("of", behind.get("figure", ())))
        assert ("words" in behind) == (values["words"] is not None)
        assert len(values["evidence"]) <= 3


def test_lines_show_the_passages_that_they_rest_on(profiles: Store) -> None:
    lines = agency_profile(profiles, as_of=AS_OF, agency="New Trust")
    # Gaps 1, 2, 4 and 5: only 1 and 4 have a passage, and only the first three are shown.
    assert [quote.uid for quote in _line(lines, HELD, "All").evidence] == ["passage:1", "passage:5"]
    subject = _line(review_profile(profiles, "SCR 1", as_of=AS_OF), REVIEW, "Harm")
    assert [quote.quote for quote in subject.evidence] == ["Serious case review: Child A"]
    assert subject.behind == {"words": ("review:one",)}


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
def test_what_is_needed_is_asked_for(store: Store, question: Question) -> None:
    with pytest.raises(QuestionError, match=r"cannot be asked without it\. Give one, such as"):
        question.ask(store, {}, AS_OF)
    with pytest.raises(QuestionError, match="Load a document first"):
        question.ask(store, ASKED[question.name], AS_OF)


def test_a_function_needs_its_one_thing(store: Store) -> None:
    with pytest.raises(QuestionError, match="A profile is of one agency"):
        agency_profile(store, as_of=AS_OF)
    with pytest.raises(QuestionError, match="A profile is of one theme"):
        theme_profile(store, as_of=AS_OF)


def test_a_long_list_says_what_is_left() -> None:
    every = [f"fact:{number}" for number in range(MOST + 2)]
    groups = {uid: {uid} for uid in every}
    lines = listed("Part", every, groups, {uid: f"Theme {uid[-1]}" for uid in every}, every, "Other themes")
    assert len(lines) == MOST + 1
    assert (lines[-1].item, lines[-1].figure, lines[-1].of) == ("Other themes", 2, MOST + 2)
    assert lines[-1].note == f"2 more: Theme {MOST}, Theme {MOST + 1}."


def test_dates_lists_and_rates_are_said_in_words() -> None:
    assert [date_said(text) for text in ("2014", "2014-05", "2014-05-03", "May")] == [
        "2014",
        "May 2014",
        "3 May 2014",
        "May",
    ]
    assert [list_said(names) for names in ([], ["A"], ["A", "B"], ["A", "B", "C"])] == [
        "",
        "A",
        "A and B",
        "A, B and C",
    ]
    assert rate_said(0, 0) == "No review that both took part in."
    # Wilson of 1 of 5: 0.0362 to 0.6245.
    assert rate_said(1, 5) == "In 1 of 5 reviews that both took part in: 20%, 95% interval 4% to 62%."
