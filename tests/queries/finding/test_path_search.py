"""The search for shortest chains, on made-up ties: against every shortest path that networkx lists."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import pairwise

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries.questions.finding import path_search
from queries.questions.finding.path_ends import Thing
from queries.questions.finding.path_links import ORDER, WORDINGS, Link, sentence, strongest
from queries.questions.finding.path_search import MOST_STEPS, Chain, Neighbours, Tie, shortest_chains

Edges = dict[tuple[str, str], int]
"""The facts between each two things."""


def thing(name: str) -> Thing:
    return Thing(name, "Leaf" if name.startswith("leaf") else "Agency", name.upper())


def ties(edges: Edges) -> Neighbours:
    """Ties told from both ends, but from a leaf only by itself."""

    def neighbours(things: Iterable[Thing]) -> Iterator[Tie]:
        for at in things:
            for (a, b), facts in edges.items():
                for start, other, forward in ((a, b, True), (b, a, False)):
                    if start == at.uid and thing(other).label != "Leaf":
                        yield Tie(start, Link("PART_OF", forward, facts), thing(other))

    return neighbours


def chains(edges: Edges, first: str, last: str, ways: int = 1) -> tuple[Chain, ...]:
    found = shortest_chains(thing(first), thing(last), ties(edges), leaves=frozenset({"Leaf"}), ways=ways)
    return found.chains


def along(chain: Chain) -> list[str]:
    return [chain[0].first.uid, *(step.second.uid for step in chain)]


@given(
    st.dictionaries(
        st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")).filter(lambda pair: pair[0] < pair[1]),
        st.integers(1, 3),
        max_size=16,
    ),
    st.integers(1, 4),
)
def test_the_shortest_and_strongest_of_all(edges: Edges, ways: int) -> None:
    graph = nx.Graph(list(edges))
    graph.add_nodes_from("ah")
    every = list(nx.all_shortest_paths(graph, "a", "h")) if nx.has_path(graph, "a", "h") else []

    def rank(nodes: list[str]) -> tuple[Fraction, list[str]]:
        steps = pairwise(nodes)
        return sum((Fraction(1, edges[min(a, b), max(a, b)]) for a, b in steps), Fraction(0)), nodes

    found = chains(edges, "a", "h", ways)
    assert [along(chain) for chain in found] == sorted(every, key=rank)[:ways]
    for chain in found:
        assert all(step.link.forward == (step.first.uid < step.second.uid) for step in chain)
        assert all(one.second == other.first for one, other in pairwise(chain))


def test_leaves_stand_only_at_an_end() -> None:
    edges = {("a", "leaf 1"): 1, ("b", "leaf 1"): 1, ("b", "leaf 2"): 1}
    assert [along(chain) for chain in chains(edges, "leaf 1", "leaf 2")] == [["leaf 1", "b", "leaf 2"]]
    assert [along(chain) for chain in chains(edges, "a", "leaf 1")] == [["a", "leaf 1"]]
    assert chains(edges, "a", "b") == ()


def test_eight_steps_are_enough() -> None:
    line = {(f"n{at}", f"n{at + 1}"): 1 for at in range(9)}
    assert len(chains(line, "n0", "n8")[0]) == MOST_STEPS
    found = shortest_chains(thing("n0"), thing("n9"), ties(line), leaves=frozenset(), ways=1)
    assert (found.chains, found.gave_up) == ((), "no chain has 8 steps or fewer")


def test_it_gives_up_when_too_much_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(path_search, "MOST_SEEN", 5)
    star = {("a", f"x{at}"): 1 for at in range(9)} | {("z", f"y{at}"): 1 for at in range(9)} | {("x0", "y0"): 1}
    found = shortest_chains(thing("a"), thing("z"), ties(star), leaves=frozenset(), ways=1)
    assert (found.chains, found.gave_up) == ((), "more than 5 things were looked at")


def test_the_strongest_link_tells_the_step() -> None:
    part, gap, back = (
        Link("PART_OF", True, 1),
        Link("HELD_BY, NEEDED_BY", True, 1),
        Link("HELD_BY, NEEDED_BY", False, 2),
    )
    assert strongest([part, gap]) == gap
    assert strongest([part, gap, back]) == back
    assert strongest([gap.turned(), gap]) == gap


@pytest.mark.parametrize("link", list(WORDINGS))
def test_every_link_has_a_sentence_from_either_end(link: str) -> None:
    for forward in (True, False):
        said = sentence(Link(link, forward, 1), "First", "Second", (), 1)
        assert "First" in said
        assert "Second" in said
        assert said.endswith(".")
        assert "{" not in said
    assert link in ORDER


def test_reviews_that_the_ends_do_not_name_are_said() -> None:
    gap = Link("HELD_BY, NEEDED_BY", True, 2)
    assert sentence(gap, "A", "B", ("Child K",), 2) == "A held what B needed in Child K (2 facts)."
    assert sentence(gap, "A", "B", ("Child K", "Child L"), 3) == "A held what B needed in 2 reviews (3 facts)."
    assert sentence(Link("NAMED", True, 1), "Child K", "B", ("Child K",), 1) == "Child K names B (1 fact)."
