"""Pairs of agencies on the small graph.

Gaps: 1 police → children (child-a), 2 children → police (child-a), 3 police → children (child-b), 4 hospital → children
(child-a), 5 police → "other agencies" (adult-c), 6 hospital → hospital (adult-c), 7 hospital → children (child-d),
8 hospital → homes (adult-e, in which the graph does not say that the hospital took part).
"""

import pytest

from graph.store import Store
from queries.questions.gaps.information_gap_flows import information_gap_flows
from queries.questions.gaps.information_gap_pairs import PairRow, Rank, information_gap_pairs
from queries.questions.gaps.unpaired_information_gaps import unpaired_information_gaps
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


def test_nine_of_twelve_comes_before_one_of_one_by_rate(store: Store) -> None:
    rows = information_gap_pairs(build(store, "rates"), rank=Rank.RATE)
    # z² = 3.841459. 9 of 12: the middle is (0.75 + z²/24) / (1 + z²/12) = 0.910061 / 1.320122 = 0.689377, the reach
    # 1.959964 / 1.320122 × √(0.75 × 0.25 / 12 + z²/576) = 0.221683, the lower end 0.467694. 1 of 1: 1 / (1 + z²).
    assert [(*_names(row), row.reviews, row.shared_reviews) for row in rows] == [
        ("Alpha", "Beta", 9, 12),
        ("Alpha", "Gamma", 1, 1),
    ]
    assert rows[0].low == pytest.approx(0.467694, abs=1e-6)
    assert rows[1].low == pytest.approx(0.206549, abs=1e-6)
    assert rows[0].what == "the address; the injury"
    assert rows[0].consequence == "Nobody visited."
    assert rows[1].what is None


def test_flows_tell_the_directions_apart(small: Store) -> None:
    rows = information_gap_flows(small)
    assert [(row.holder_name, row.recipient_name, row.times, row.reviews, row.shared_reviews) for row in rows] == [
        # All share few reviews, so by reviews, then names: gaps 4 and 7; 1 and 3; 2; 8.
        ("Hospitals Trust", "Children’s Services", 2, 2, 2),
        ("Ostermere Police", "Children’s Services", 2, 2, 2),
        ("Children’s Services", "Ostermere Police", 1, 1, 2),
        ("Hospitals Trust", "Fenholt Homes", 1, 1, 2),
    ]
    assert rows[2].behind["times"] == ("information_gap:2",)
    assert [quote.quote for quote in rows[2].evidence] == ["They knew, and did not tell."]


def test_filters_narrow_both_gaps_and_shared_reviews(small: Store) -> None:
    rows = information_gap_pairs(small, region="Wales")
    assert [(*_names(row), row.reviews, row.shared_reviews) for row in rows] == [
        ("Children’s Services", "Hospitals Trust", 1, 1)
    ]
    assert unpaired_information_gaps(small, region="Wales") == []
