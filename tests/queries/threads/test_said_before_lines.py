"""The lines around some agencies are those that they have among all, with what the law ties (graphs/said-before.cypher)."""

import pytest

from graph.store import Store
from queries.networks.lineage import lineage
from queries.questions.agency_lines import agency_lines
from queries.questions.threads.said_before_lines import lines_of
from tests.queries.graphs import build


@pytest.fixture
def said(store: Store) -> Store:
    return build(store, "said-before")


def test_what_ties_two_agencies_is_the_same_around_one_of_them(said: Store) -> None:
    every = lineage(said)
    agencies = [row["uid"] for row in said.read("MATCH (agency:Agency) RETURN agency.uid AS uid ORDER BY uid")]
    tied = 0
    for one in agencies:
        around = lines_of(said, [one])
        for other in agencies:
            assert around.note(one, other) == every.note(one, other)
            tied += every.note(one, other) is not None
    # The law ties a trust to its group though no document does: "took over from" is said of more than what is stated.
    assert tied


def test_a_family_has_the_same_members_around_one_of_them(said: Store) -> None:
    every = lineage(said).families()
    assert every
    for one, first in every.items():
        members = {other for other, of in every.items() if of == first}
        around = lines_of(said, [one]).families()
        assert {other for other, of in around.items() if of == around[one]} == members


def test_agencies_of_one_line_are_so_around_them_alone(said: Store) -> None:
    every = agency_lines(said)
    assert every.onwards
    for one, onwards in every.onwards.items():
        assert agency_lines(said, [one]).onwards[one] == onwards
    assert agency_lines(said, []).onwards == {}
