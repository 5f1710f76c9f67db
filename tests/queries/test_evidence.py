"""From uids to the words of the documents."""

from graph.store import Store
from queries.questions.evidence import by_fact, passages


def test_passages_of_every_kind_of_fact(small: Store) -> None:
    asked = ["information_gap:1", "action:01", "missed_opportunity:1", "learning_point:1", "recommendation:1"]
    found = passages(small, [*asked, "review:child-a", "agency:children", "role:nurse", "action:99", "action:01"])
    assert [(each.fact_uid, each.fact_label, each.uid, each.review) for each in found] == [
        ("action:01", "Action", "passage:3", "review:child-a"),
        ("agency:children", "Agency", "passage:4", None),
        ("information_gap:1", "InformationGap", "passage:2", "review:child-a"),
        ("information_gap:1", "InformationGap", "passage:1", "review:child-a"),
        ("learning_point:1", "Finding", "passage:4", "review:child-b"),
        ("missed_opportunity:1", "MissedOpportunity", "passage:2", "review:child-a"),
        ("recommendation:1", "Recommendation", "passage:3", "review:child-d"),
        ("review:child-a", "Review", "passage:4", "review:child-a"),
        ("role:nurse", "Role", "passage:3", None),
    ]


def test_a_passage_says_where_it_stands(small: Store) -> None:
    second, first = passages(small, ["information_gap:1"])
    assert (first.document, first.document_uid, first.review_title) == ("child-a.pdf", "document:aa", "Child A")
    assert first.quote == "The police did not tell."
    assert first.place == "child-a.pdf, page 3, lines 7 to 9"
    assert second.place == "child-a.pdf, page 2, line 1, read by character recognition"
    assert (first.recognised, second.recognised) == (False, True)
    (cell,) = passages(small, ["action:01"])
    assert cell.place == "plan.xlsx, Sheet1!B7"


def test_nothing_asked_for_gives_nothing(store: Store) -> None:
    assert passages(store, []) == []


def test_by_fact_keeps_the_order(small: Store) -> None:
    grouped = by_fact(passages(small, ["information_gap:1", "information_gap:2"]))
    assert [passage.uid for passage in grouped["information_gap:1"]] == ["passage:2", "passage:1"]
    assert [passage.uid for passage in grouped["information_gap:2"]] == ["passage:2"]
