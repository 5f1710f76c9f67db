"""Pairs of agencies on the small graph.

Gaps: 1 police → children (child-a), 2 children → police (child-a), 3 police → children (child-b), 4 hospital → children
(child-a), 5 police → "other agencies" (adult-c), 6 hospital → hospital (adult-c), 7 hospital → children (child-d),
8 hospital → homes (adult-e, in which the graph does not say that the hospital took part).
"""

import pytest

from graph.store import Store
from queries.questions.information_gap_pairs import PairRow, information_gap_pairs
from queries.questions.unpaired_information_gaps import unpaired_information_gaps
from tests.queries.graphs import build


def _names(row: PairRow) -> tuple[str, str]:
    return (row.agency_a_name, row.agency_b_name)


def test_pairs_in_order(small: Store) -> None:
    rows = information_gap_pairs(small)
    assert [(*_names(row), row.times, row.reviews, row.shared_reviews, row.rate) for row in rows] == [
        # Gaps 4 and 7, in both of the reviews they share (child-a, child-d).
        ("Children’s Services", "Hospitals Trust", 2, 2, 2, 1.0),
        # Gaps 1, 2 and 3, in both of the reviews they share (child-a, child-b).
        ("Children’s Services", "Ostermere Police", 3, 2, 2, 1.0),
        # Gap 8 in adult-e, which counts as shared because of it; they also share adult-c.
        ("Fenholt Homes", "Hospitals Trust", 1, 1, 2, 0.5),
    ]
    assert all(row.few for row in rows)


def test_directions(small: Store) -> None:
    row = information_gap_pairs(small)[1]
    assert (row.a_to_b.times, row.a_to_b.reviews, row.a_to_b.rate) == (1, 1, 0.5)  # children told not: gap 2
    assert (row.b_to_a.times, row.b_to_a.reviews, row.b_to_a.rate) == (2, 2, 1.0)  # gaps 1 and 3
    assert row.b_to_a.low == pytest.approx(0.342380, abs=1e-6)  # 2 / (2 + z²)
    assert row.behind["a_to_b_times"] == ("information_gap:2",)
    assert row.behind["b_to_a_reviews"] == ("information_gap:1", "information_gap:3")
    assert row.behind["shared_reviews"] == ("review:child-a", "review:child-b")


def test_evidence_is_there_for_every_gap_that_has_a_passage(small: Store) -> None:
    row = information_gap_pairs(small)[1]
    # Gap 1 rests on two passages, in order of page; gap 2 on one; gap 3 on none.
    assert [(quote.fact_uid, quote.page, quote.line_start, quote.line_end) for quote in row.evidence] == [
        ("information_gap:1", 2, 1, 1),
        ("information_gap:1", 3, 7, 9),
        ("information_gap:2", 2, 1, 1),
    ]
    assert {quote.review for quote in row.evidence} == {"review:child-a"}


def test_gaps_that_name_no_pair_are_apart(small: Store) -> None:
    rows = unpaired_information_gaps(small)
    assert [(row.gap, row.reason, row.holder_name, row.recipient_name) for row in rows] == [
        ("information_gap:5", "recipient not named", "Ostermere Police", "other agencies"),
        ("information_gap:6", "both ends are one agency", "Hospitals Trust", "Hospitals Trust"),
    ]
    assert (rows[0].holder, rows[0].recipient) == ("agency:police", None)


def test_few_means_fewer_than_five_shared_reviews(store: Store) -> None:
    rows = information_gap_pairs(build(store, "shared"))
    # One gap each: of four reviews a quarter, which ranks before a fifth of five.
    assert [(*_names(row), row.shared_reviews, row.rate, row.few) for row in rows] == [
        ("Alpha", "Gamma", 4, 0.25, True),
        ("Alpha", "Beta", 5, 0.2, False),
    ]


def test_filters_narrow_both_gaps_and_shared_reviews(small: Store) -> None:
    rows = information_gap_pairs(small, region="Wales")
    assert [(*_names(row), row.reviews, row.shared_reviews) for row in rows] == [
        ("Children’s Services", "Hospitals Trust", 1, 1)
    ]
    assert unpaired_information_gaps(small, region="Wales") == []
