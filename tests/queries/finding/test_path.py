"""Chains on the graph tied.cypher, whose header says what is tied to what; on both engines."""

from datetime import date

import pytest

from graph.model.errors import QuestionError
from graph.store import Store
from queries.questions.finding import search_texts
from queries.questions.finding.path import QUESTION, path
from queries.questions.question import Answer
from tests.queries.graphs import build

AS_OF = date(2026, 1, 1)


@pytest.fixture
def tied(store: Store) -> Store:
    return build(store, "tied")


def ask(store: Store, **parameters: str) -> Answer:
    return QUESTION.ask(store, {name.rstrip("_"): text for name, text in parameters.items()}, AS_OF)


def said(store: Store, first: str, last: str, through: str | None = None, ways: int = 1) -> list[str]:
    return [row.sentence for row in path(store, first, last, through=through, ways=ways)]


@pytest.mark.parametrize(
    ("first", "last", "sentences"),
    [
        (
            "Alpha Police",
            "agency:beta",
            ["Alpha Police held what Beta & Sons Council needed in 2 reviews (2 facts)."],
        ),
        (
            "beta AND sons council",
            "the alphas",
            ["Beta & Sons Council needed what Alpha Police held in 2 reviews (2 facts)."],
        ),
        # Three names neither; its recommendation's theme is no way through unless asked for.
        (
            "Alpha Police",
            "Delta Homes",
            [
                "Alpha Police held what Beta & Sons Council needed in 2 reviews (2 facts).",
                "Beta & Sons Council has Gamma Trust as a part.",
                "Gamma Trust took part in Three.",
                "Three has work planned that Warden leads (1 fact).",
                "Warden is a role at Delta Homes.",
            ],
        ),
        ("Alpha Police", "SCR 1", ["Alpha Police is named in One (1 fact)."]),
        ("Four", "Three", ["Four names Gamma Trust (1 fact).", "Gamma Trust took part in Three."]),
        ("Recording", "Alpha Police", ["Recording is spoken of where reviews name Alpha Police in One (1 fact)."]),
        ("Town", "Three", ["Town is where Three was made."]),
        ("case:one", "one.pdf", ["What happened to One is looked at in One.", "One is reported in one.pdf."]),
        ("old.pdf", "one.pdf", ["old.pdf is an older edition of one.pdf."]),
        ("recommendation:3", "action:1", ["Recommendation 1 of Three is carried out by Action 1 of Three."]),
        ("update:1", "action:1", ["Note of progress of Three tells of Action 1 of Three."]),
        ("role:warden", "action:1", ["Warden leads Action 1 of Three."]),
        (
            "information_gap:1",
            "agency:beta",
            ["Information gap of One names Beta & Sons Council as needing the information."],
        ),
        (
            "recommendation:4",
            "Gamma Trust",
            ["Recommendation of Four is addressed to Gamma Trust."],
        ),
    ],
)
def test_chains_by_hand(tied: Store, first: str, last: str, sentences: list[str]) -> None:
    assert said(tied, first, last) == sentences
    assert len(said(tied, last, first)) == len(sentences)


def test_the_strongest_way_comes_first(tied: Store) -> None:
    # By the council 1/2 + 1, by Two 1 + 1; no other chain has two steps.
    assert said(tied, "Alpha Police", "Gamma Trust", ways=5) == [
        "Alpha Police held what Beta & Sons Council needed in 2 reviews (2 facts).",
        "Beta & Sons Council has Gamma Trust as a part.",
        "Alpha Police is named in Two (1 fact).",
        "Two had Gamma Trust taking part.",
    ]
    assert [row.way for row in path(tied, "Alpha Police", "Gamma Trust", ways=5)] == [1, 1, 2, 2]
    assert said(tied, "Alpha Police", "Gamma Trust", through="reviews")[0] == "Alpha Police is named in Two (1 fact)."


def test_what_it_may_run_through(tied: Store) -> None:
    by_default = [row.second for row in path(tied, "Alpha Police", "Three")]
    assert by_default == ["agency:beta", "agency:gamma", "review:three"]
    by_theme = path(tied, "Alpha Police", "Three", through="themes")
    assert [row.sentence for row in by_theme] == [
        "Alpha Police is named where reviews speak of Recording in One (1 fact).",
        "Recording is spoken of in Three (1 fact).",
    ]
    by_place = said(tied, "One", "Three", through="regions")
    assert by_place == ["One is a review in Town.", "Town is where Three was made."]
    # Of two ways equally strong (1 + 1), the one whose names come first: by the council, before by Three.
    assert said(tied, "Recording", "Gamma Trust", ways=9) == [
        "Recording is spoken of where reviews name Beta & Sons Council in One (1 fact).",
        "Beta & Sons Council has Gamma Trust as a part.",
        "Recording is spoken of in Three (1 fact).",
        "Three had Gamma Trust taking part.",
    ]


def test_what_a_step_rests_on(tied: Store) -> None:
    rows = path(tied, "Alpha Police", "Delta Homes")
    assert [row.behind["count"] for row in rows] == [
        ("information_gap:1", "information_gap:2"),
        (),  # that one agency is a part of another rests on no fact and no review
        ("review:three",),
        ("action:1",),
        (),
    ]
    assert [row.count for row in rows] == [2, 0, 1, 1, 0]
    assert [passage.uid for passage in rows[0].evidence] == ["passage:1"]
    assert (rows[0].review, rows[0].review_title, rows[0].relationship) == (None, "One; Two", "HELD_BY, NEEDED_BY")
    assert (rows[2].review, rows[2].review_title) == ("review:three", "Three")
    (row,) = path(tied, "recommendation:3", "action:1")
    assert row.behind == {"count": ("action:1", "recommendation:3")}


def test_no_chain_says_so(tied: Store) -> None:
    answer = ask(tied, from_="Lone Charity", to="Alpha Police")
    assert answer.rows == ()
    assert answer.notes[0].startswith("No chain leads from Lone Charity to Alpha Police.")
    assert ask(tied, from_="Alpha Police", to="Delta Homes", through="agencies").rows == ()


def test_notes(tied: Store) -> None:
    assert len(ask(tied, from_="Alpha Police", to="Gamma Trust").notes) == 2
    assert len(ask(tied, from_="Alpha Police", to="Gamma Trust", ways="3").notes) == 1


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("", "Three", "^from: The question path cannot be asked without it"),
        ("Three", "", "^to: The question path cannot be asked without it"),
        (
            "Clerk",
            "Three",
            "from: 2 things are called 'Clerk'. Give the uid of one: role:clerk-1 \\(role Clerk \\(Alpha",
        ),
        ("Three", "Alpha Polise", "to: There is nothing called 'Alpha Polise'. Did you mean Alpha Police"),
        ("Three", "Zzyzx", "to: There is nothing called 'Zzyzx'. Give a uid, or a name"),
        ("Three", "review:three", "to: Both ends are Three"),
        ("Three", "🙂", "to: There is nothing called '🙂'"),
        ("' OR 1=1 //", "Three", "from: There is nothing called"),
        ("\\", "Three", "from: There is nothing called"),
        ("%", "Three", "from: There is nothing called"),
        (".*", "Three", "from: There is nothing called"),
        ("Al[pP]ha Police", "Three", "from: There is nothing called"),
        ("a\x00b", "Three", "from: There is nothing called"),
        ("long " * 500, "Three", "from: There is nothing called 'long"),
    ],
)
def test_what_is_refused(tied: Store, first: str, last: str, words: str) -> None:
    with pytest.raises(QuestionError, match=words):
        ask(tied, from_=first, to=last)


def test_an_end_is_needed(tied: Store) -> None:
    with pytest.raises(QuestionError, match=r"^to: A chain needs two ends. Give a uid or a name"):
        path(tied, "Three", "")


def test_a_name_that_too_much_has_is_refused(tied: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_texts, "MOST_READ", 1)
    with pytest.raises(QuestionError, match="from: Too much has 'One' in its name to tell what is meant"):
        ask(tied, from_="One", to="review:two")


def test_a_review_is_meant_before_its_case_and_document(tied: Store) -> None:
    assert [row.first for row in path(tied, "one", "Town")] == ["review:one"]


def test_the_same_answer_twice(tied: Store) -> None:
    first = ask(tied, from_="Alpha Police", to="Delta Homes", ways="3")
    assert first == ask(tied, from_="Alpha Police", to="Delta Homes", ways="3")
    columns = [column.name for column in first.columns]
    for row, behind in zip(first.rows, first.behind, strict=True):
        assert set(behind) <= set(columns)
        assert len(behind["count"]) == row[columns.index("count")]


def test_an_empty_graph_refuses_both_ends(store: Store) -> None:
    with pytest.raises(QuestionError, match="from: There is nothing called 'Anything'"):
        ask(store, from_="Anything", to="Else")


@pytest.mark.neo4j
def test_both_engines_answer_alike(embedded_store: Store, neo4j_store: Store) -> None:
    embedded, neo4j = build(embedded_store, "tied"), build(neo4j_store, "tied")
    ends = ["agency:alpha", "agency:delta", "review:four", "theme:recording", "region:town", "action:1", "document:bb"]
    for first in ends:
        for last in ends:
            for through in ("", "agencies,reviews,roles,themes,regions"):
                if first != last:
                    asked = {"from_": first, "to": last, "through": through, "ways": "4"}
                    assert ask(embedded, **asked) == ask(neo4j, **asked), asked
