"""What an export takes: the whole graph, or what hangs on the reviews chosen."""

import pytest

from graph.model.errors import QuestionError
from graph.model.schema import LABELS, RELATIONSHIPS
from graph.store import Store
from queries.exports.graphs import part as part_module
from queries.exports.graphs.chosen import chosen_reviews, filters_from
from queries.exports.graphs.part import GraphPart, read_part
from tests.exports.material import hostile, put, two_reviews, without
from tests.queries.graphs import build

OF_A = {
    "review:a",
    "case:a",
    "learning_point:a",
    "recommendation:a",
    "action:a",
    "update:a",
    # Commissioned it; took part; is addressed; the role sat on the panel, and leads the action.
    "agency:board",
    "agency:police",
    "agency:trust",
    "role:police/chief",
    # The action is about sharing, which is a part of information.
    "theme:sharing",
    "theme:information",
    "region:north",
    "region:land",
    # Both report it. What the police rest on in the annual report may be of B, and stays out.
    "document:a",
    "document:annual",
    "passage:fact-a",
    "passage:police-a",
    "walkthrough:a",
    "step:a/1",
}


def test_the_whole_graph_is_read_as_it_is(store: Store) -> None:
    whole = two_reviews()
    put(store, whole)
    assert read_part(store, extracts=True) == without(whole, "WritingTurn")
    assert read_part(store) == without(whole, "WritingTurn", "Extract")


def test_hostile_texts_are_read_as_they_are(store: Store) -> None:
    assert read_part(put(store, hostile())) == hostile()


def test_a_large_graph_is_read_in_batches(embedded_store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.copying.reading.AT_ONCE", 2)
    whole = two_reviews()
    assert read_part(put(embedded_store, whole), extracts=True) == without(whole, "WritingTurn")


def test_what_hangs_on_one_review(store: Store) -> None:
    put(store, two_reviews())
    part = read_part(store, ["review:a"])
    assert {node.uid for node in part.nodes} == OF_A
    assert _ties(part) == {each for each in _ties(two_reviews()) if {each[1], each[2]} <= OF_A}
    # Of a relationship that there is twice, both.
    assert len([each for each in part.relationships if each.type == "SAT_ON"]) == 2


def test_raw_records_come_of_documents_that_tell_of_no_other_review(embedded_store: Store) -> None:
    put(embedded_store, two_reviews())
    part = read_part(embedded_store, ["review:a"], extracts=True)
    assert {node.uid for node in part.nodes} == OF_A | {"extract:a"}
    both = read_part(embedded_store, ["review:a", "review:b"], extracts=True)
    # Nothing hangs on the larger agency that the police are part of.
    everything = {node.uid for node in two_reviews().nodes} - {"turn", "agency:parent"}
    assert {node.uid for node in both.nodes} == everything


def test_a_review_that_is_not_there_gives_nothing(embedded_store: Store) -> None:
    assert read_part(put(embedded_store, two_reviews()), ["review:z"]) == GraphPart((), ())


def test_what_is_followed_is_in_the_schema() -> None:
    joins = {(start, kind.name) for kind in RELATIONSHIPS.values() for start, _ in kind.joins}
    followed = part_module._FOLLOWED
    assert set(followed) <= set(LABELS)
    # EVIDENCED_BY and the like are given for all facts at once, though a case carries no theme.
    missing = {(label, kind) for label, kinds in followed.items() for kind in kinds} - joins
    assert missing == {("Review", "ABOUT"), ("Case", "ABOUT")}


def _ties(part: GraphPart) -> set[tuple[str, str, str]]:
    return {(each.type, each.start.uid, each.end.uid) for each in part.relationships}


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        # Without filters no choice is made: all of the graph is meant.
        ({}, None),
        ({"related": "no"}, None),
        ({"kind": "SAR,LCSPR"}, ["adult-c", "adult-e", "child-d"]),
        ({"region": "Ostermere", "from-year": "2010"}, ["adult-c", "child-b"]),
        # Gap 8 and recommendation 2 name Fenholt Homes, both of adult E; in adult C it took part, and no fact names it.
        ({"agency": "Fenholt Homes"}, ["adult-e"]),
        ({"sector": "housing"}, ["adult-e"]),
        # Missed opportunity 1 and action 1 of child A, finding 1 of child B, recommendation 1 of child D.
        ({"theme": "Record keeping"}, ["child-a", "child-b", "child-d"]),
        # Of these the police lead action 1, and children's services failed to act in missed opportunity 1.
        ({"theme": "record-keeping", "agency": "Ostermere Police"}, ["child-a"]),
        # An agency must be the one asked for and of the sector at once.
        ({"theme": "record-keeping", "sector": "health"}, ["child-d"]),
        ({"theme": "record-keeping", "to-year": "2010"}, ["child-a"]),
    ],
)
def test_the_filters_choose_reviews(store: Store, given: dict[str, str], expected: list[str] | None) -> None:
    build(store, "small")
    found = chosen_reviews(store, filters_from(given))
    assert found == (None if expected is None else tuple(f"review:{name}" for name in expected))


def test_an_agency_leads_through_its_role(store: Store) -> None:
    """Nothing names the police but the action that their chief constable leads."""
    put(store, two_reviews())
    assert chosen_reviews(store, filters_from({"agency": "Oldtown Police"})) == ("review:a",)
    assert chosen_reviews(store, filters_from({"sector": "police", "theme": "information"})) == ("review:a",)


def test_filters_that_choose_nothing_are_refused(embedded_store: Store) -> None:
    build(embedded_store, "small")
    with pytest.raises(QuestionError, match="No review"):
        chosen_reviews(embedded_store, filters_from({"sector": "housing", "agency": "Ostermere Police"}))
    with pytest.raises(QuestionError, match=r"no filter colour\. The filters are: region"):
        filters_from({"colour": "red"})
