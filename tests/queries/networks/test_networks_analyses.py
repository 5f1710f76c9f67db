"""Analyses of networks on tiny graphs, worked by hand; none of them depends on the order of nodes and links."""

import random
from itertools import combinations
from typing import Any

import networkx as nx
import pytest

from queries.networks.communities import communities
from queries.networks.cores import cores
from queries.networks.cut_points import cut_points
from queries.networks.gap_places import both_ways, gap_places
from queries.networks.gap_projection import GapEnds, GapNetwork, project_gaps
from queries.networks.holes import holes
from queries.networks.mixing import mixing
from queries.networks.pagerank import pagerank
from queries.networks.projection import AgencyNetwork
from queries.networks.sentences import count, listed, share

_TWO_TRIANGLES = [("a", "b", 1), ("a", "x", 1), ("b", "x", 1), ("c", "d", 1), ("c", "x", 1), ("d", "x", 1)]


def _network(*links: tuple[str, str, int], alone: str = "", sectors: dict[str, str] | None = None) -> AgencyNetwork:
    network: AgencyNetwork = nx.Graph()
    network.add_nodes_from(alone)
    network.add_weighted_edges_from(links)
    for agency in network:
        network.nodes[agency].update(name=agency.upper(), sector=(sectors or {}).get(agency), reviews=())
    return network


def _clique(names: str) -> list[tuple[str, str, int]]:
    return [(one, other, 1) for one, other in combinations(names, 2)]


def _shuffled(network: Any, seed: int) -> Any:
    """The same network with its nodes and links put in, and links turned, in another order."""
    order = random.Random(seed)
    nodes, links = list(network.nodes(data=True)), list(network.edges(data=True))
    order.shuffle(nodes)
    order.shuffle(links)
    turned = not network.is_directed()
    other = type(network)()
    other.add_nodes_from(nodes)
    other.add_edges_from((b, a, data) if turned and order.random() < 0.5 else (a, b, data) for a, b, data in links)
    return other


def test_pagerank_by_hand() -> None:
    # a → b, a → c, b → c, c → a; with d = 0.85 and n = 3, and (1 − d) / n = 0.05:
    #   a = 0.05 + 0.85 c    b = 0.05 + 0.425 a    c = 0.05 + 0.425 a + 0.85 b = 0.05 + 0.425 a + 0.0425 + 0.36125 a
    # so c = 0.0925 + 0.78625 a, a = 0.05 + 0.078625 + 0.6683125 a, a = 0.128625 / 0.3316875 = 0.387790,
    # b = 0.05 + 0.164811 = 0.214811, c = 0.0925 + 0.304900 = 0.397400; together 1.
    network: nx.DiGraph[str] = nx.DiGraph()
    network.add_weighted_edges_from([("a", "b", 1), ("a", "c", 1), ("b", "c", 1), ("c", "a", 1)])
    nx.set_node_attributes(network, {agency: agency.upper() for agency in network}, "name")
    ranks = pagerank(network)
    assert {agency: rank.share for agency, rank in ranks.items()} == pytest.approx(
        {"a": 0.387790, "b": 0.214811, "c": 0.397400}, abs=2e-6
    )
    assert ranks["a"].explanation == (
        "Somebody who kept passing from agency to agency along shared reviews would be at A 39% of the time; if all 3 "
        "agencies were alike it would be 33%."
    )


def test_pagerank_follows_strength_and_leaves_a_dead_end() -> None:
    # a → b three times as strong as a → c; from b and c no link leads, so they pass on to all alike. With s = b + c:
    # every agency gets (0.15 + 0.85 s) / 3 = r; a = r, b = r + 0.6375 a = 1.6375 r, c = r + 0.2125 a = 1.2125 r;
    # together 3.85 r = 1, so r = 0.259740.
    network: nx.DiGraph[str] = nx.DiGraph()
    network.add_weighted_edges_from([("a", "b", 3), ("a", "c", 1)])
    nx.set_node_attributes(network, dict.fromkeys("abc", "x"), "name")
    shares = {agency: rank.share for agency, rank in pagerank(network).items()}
    assert shares == pytest.approx({"a": 0.259740, "b": 0.425325, "c": 0.314935}, abs=2e-6)


def test_pagerank_and_constraint_are_those_of_networkx() -> None:
    network = _network(*_TWO_TRIANGLES, ("a", "c", 4), ("e", "x", 2), ("e", "f", 7), alone="z")
    ours = {agency: rank.share for agency, rank in pagerank(network).items()}
    assert ours == pytest.approx(nx.pagerank(network, tol=1e-12, max_iter=500), abs=1e-6)
    theirs, sizes = nx.constraint(network, weight="weight"), nx.effective_size(network)
    for agency, hole in holes(network).items():
        if agency == "z":
            assert (hole.constraint, hole.effective_size, hole.explanation) == (None, None, "Z has no contacts.")
        else:
            assert (hole.constraint, hole.effective_size) == pytest.approx((theirs[agency], sizes[agency]), abs=1e-4)


def test_an_empty_network() -> None:
    empty: AgencyNetwork = nx.Graph()
    assert (pagerank(empty), cores(empty), holes(empty), cut_points(empty)) == ({}, {}, {}, [])
    assert communities(empty).groups == ()
    assert mixing(empty).assortativity is None


def test_constraint_of_a_star_by_hand() -> None:
    # The middle has 4 contacts with a quarter each and none linked: 4 · (1/4)² = 0.25; nothing redundant: size 4.
    # An end has one contact, all of its links: 1² = 1.
    found = holes(_network(*(("m", end, 1) for end in "abcd")))
    assert (found["m"].constraint, found["m"].effective_size) == (0.25, 4.0)
    assert (found["a"].constraint, found["a"].effective_size) == (1.0, 1.0)
    assert found["m"].explanation == (
        "Of the 6 pairs among the 4 agencies with which M shared a review, 6 shared none with each other, so M stands "
        "between them."
    )
    assert found["a"].explanation == "A shared reviews with 1 other agency alone."


def test_constraint_of_a_triangle_by_hand() -> None:
    # Each gives half to each of two, and a quarter comes round by the other: 2 · (1/2 + 1/4)² = 1.125.
    # Two contacts with one tie between them: size 2 − 2 · 1 / 2 = 1.
    found = holes(_network(*_clique("abc")))
    assert {(hole.constraint, hole.effective_size) for hole in found.values()} == {(1.125, 1.0)}
    assert found["a"].explanation == "All 2 agencies with which A shared a review also shared one with each other."


def test_constraint_goes_by_strength() -> None:
    # b's links: 3 to a, 1 to c. (3/4)² + (1/4)² = 10/16.
    assert holes(_network(("a", "b", 3), ("b", "c", 1)))["b"].constraint == 0.625


def test_core_numbers_by_hand() -> None:
    # a to d all know each other: 3. e hangs on two of them: 2. f on e alone: 1. g on nobody: 0.
    found = cores(_network(*_clique("abcd"), ("e", "a", 1), ("e", "b", 1), ("f", "e", 1), alone="g"))
    assert {agency: (core.number, core.together) for agency, core in found.items()} == {
        **dict.fromkeys("abcd", (3, 4)),
        "e": (2, 5),
        "f": (1, 6),
        "g": (0, 1),
    }
    assert (
        found["a"].explanation == "A is one of 4 agencies each of which shared a review with at least 3 others of them."
    )
    assert (
        found["f"].explanation == "F is one of 6 agencies each of which shared a review with at least 1 other of them."
    )
    assert found["g"].explanation == "G shared no review with another agency."


def test_cores_that_do_not_touch_are_counted_apart() -> None:
    found = cores(_network(*_clique("abc"), *_clique("xyz")))
    assert {core.together for core in found.values()} == {3}


def test_what_comes_apart_is_named() -> None:
    # Without x the two others of each triangle have no link to those of the other one.
    (cut,) = cut_points(_network(*_TWO_TRIANGLES))
    assert (cut.agency, cut.groups) == ("x", (("a", "b"), ("c", "d")))
    assert cut.explanation == "If X were missing, these groups would have no link: A and B; C and D."


def test_the_cut_that_parts_most_pairs_is_first() -> None:
    # a – b – c – d: without b, a is parted from two (2 pairs); so without c. On a – b – c – d – e, c parts 2 · 2 = 4
    # pairs, b and d 1 · 3 = 3 each.
    path = _network(*((one, other, 1) for one, other in zip("abcd", "bcde", strict=True)))
    assert [cut.agency for cut in cut_points(path)] == ["c", "b", "d"]
    assert cut_points(path)[1].groups == (("c", "d", "e"), ("a",))


def test_a_complete_network_has_no_cut_and_no_hole() -> None:
    network = _network(*_clique("abcde"))
    assert cut_points(network) == []
    # Each: 4 contacts, 6 ties, size 4 − 2 · 6 / 4 = 1; a quarter straight and 3 · 1/16 round: 4 · (7/16)² = 0.7656.
    assert {(hole.constraint, hole.effective_size) for hole in holes(network).values()} == {(0.7656, 1.0)}
    assert {core.number for core in cores(network).values()} == {4}


def test_communities_of_two_cliques() -> None:
    # 10 + 10 links inside and one between: strength inside 20 of 21 = 0.9524. Each clique has 20 + 1 ends of 42: by
    # chance 2 · (21/42)² = 0.5. Modularity is the difference, 0.4524.
    found = communities(_network(*_clique("vwxyz"), *_clique("abcde"), ("e", "v", 1)))
    assert [(group.number, group.members) for group in found.groups] == [(1, tuple("abcde")), (2, tuple("vwxyz"))]
    assert (found.within, found.by_chance) == (0.9524, 0.5)
    assert found.groups[1].explanation == "Group 2: V, W, X, Y and Z."
    assert found.explanation == (
        "The agencies fall into 2 groups that meet among themselves more than with others: 95% of all shared reviews are "
        "within a group; if agencies met by chance it would be 50%."
    )
    assert (found.of("c"), found.of("z"), found.of("nobody")) == (1, 2, None)


def test_the_larger_group_is_the_first() -> None:
    found = communities(_network(*_clique("abcde"), *_clique("uvwxyz"), ("e", "v", 1)))
    assert [len(group.members) for group in found.groups] == [6, 5]


def test_groups_of_a_small_network_are_not_given() -> None:
    found = communities(_network(*_TWO_TRIANGLES))
    assert (found.groups, found.within) == ((), None)
    assert found.explanation == (
        "Groups are not given: with 5 agencies they would come by chance; at least 10 that share reviews are needed."
    )


def test_a_complete_network_falls_into_no_groups() -> None:
    found = communities(_network(*_clique("abcdefghij")))
    assert not found.apart
    assert found.explanation.startswith("The agencies fall into no groups")


def test_assortativity_by_the_formula() -> None:
    # Five police and five health, each sector complete (10 + 10 links), and one link across: within 20/21 = 0.9524;
    # by chance (21/42)² · 2 = 0.5; (0.9524 − 0.5) / (1 − 0.5) = 0.9048. A further link, to one without a sector, is
    # left out.
    sectors = dict.fromkeys("abcde", "police") | dict.fromkeys("vwxyz", "health")
    network = _network(*_clique("abcde"), *_clique("vwxyz"), ("a", "v", 7), ("a", "q", 1), sectors=sectors)
    found = mixing(network)
    assert (found.links, found.within, found.by_chance, found.assortativity) == (21, 0.9524, 0.5, 0.9048)
    known = network.subgraph(sectors)
    assert found.assortativity == pytest.approx(nx.attribute_assortativity_coefficient(known, "sector"), abs=1e-4)
    assert found.explanation == (
        "Of 21 links between agencies whose sector is known, 95% are within one sector, against 50% if sector played no "
        "part (assortativity 0.90): agencies meet their own sector more often than chance would have it."
    )


def test_assortativity_below_nought() -> None:
    # All 25 links cross from five to five: within 0, by chance 0.5, so (0 − 0.5) / 0.5 = −1.
    sectors = dict.fromkeys("abcde", "police") | dict.fromkeys("vwxyz", "health")
    found = mixing(_network(*((one, other, 1) for one in "abcde" for other in "vwxyz"), sectors=sectors))
    assert found.assortativity == -1.0
    assert found.explanation.endswith("agencies meet other sectors more often than chance would have it.")


def test_assortativity_of_few_links_or_one_sector_is_not_given() -> None:
    few = mixing(_network(*_clique("abcde"), sectors=dict.fromkeys("abc", "police") | dict.fromkeys("de", "health")))
    assert few.assortativity is None
    assert "only 10 links are between agencies whose sector is known, and at least 20 are needed" in few.explanation
    one = mixing(_network(*_clique("abcdefg"), sectors=dict.fromkeys("abcdefg", "police")))  # 21 links
    assert one.assortativity is None
    assert one.explanation.endswith("only one sector is known.")


def _gaps(*links: tuple[str, str, str]) -> GapNetwork:
    """Gaps as (review, holder, recipient), numbered in order."""
    return project_gaps(
        GapEnds(f"gap:{number}", review, (holder, holder.upper(), None), (recipient, recipient.upper(), None))
        for number, (review, holder, recipient) in enumerate(links)
    )


def test_who_holds_and_who_is_left_out() -> None:
    # a held from b in reviews 1 to 5 (in 1 twice), from c in 1 as well; b held from a in 6. So a: held in 5 reviews, 7
    # gaps, from 2; left out in 1. a and b have gaps both ways, a and c do not: 1 of 2 pairs.
    links = [(str(review), "a", "b") for review in (1, 1, 2, 3, 4, 5)]
    network = _gaps(*links, ("1", "a", "c"), ("6", "b", "a"))
    first, *others = gap_places(network)
    assert (first.agency, len(first.held_reviews), len(first.held_gaps), first.held_from) == ("a", 5, 7, 2)
    assert (first.missed_reviews, first.missed_gaps, first.missed_by) == (("6",), ("gap:7",), 1)
    assert (first.counterpart, first.both_ways, first.few) == ("B", 1, False)
    assert first.explanation == (
        "In 5 reviews A held what another agency needed, and in 1 review it needed what another held; most often, in 6 "
        "reviews, it was between it and B."
    )
    assert [(place.agency, len(place.held_reviews), len(place.missed_reviews), place.few) for place in others] == [
        ("b", 1, 5, False),
        ("c", 0, 1, True),
    ]
    assert others[1].explanation == (
        "In 0 reviews C held what another agency needed, and in 1 review it needed what another held; too few reviews to "
        "call it a pattern."
    )
    both = both_ways(network)
    assert (both.pairs, both.both) == (2, 1)
    assert both.explanation == (
        "Of 2 pairs of agencies with a gap between them, 1 had gaps in both directions: each held what the other needed "
        "at some time. These are few: fewer than 5 pairs say nothing in general."
    )


def test_no_gap_between_two() -> None:
    assert both_ways(_gaps()).explanation == "No gap lies between two named agencies."
    assert gap_places(_gaps()) == []


@pytest.mark.parametrize("seed", range(12))
def test_no_analysis_depends_on_order(seed: int) -> None:
    made = nx.gnm_random_graph(24, 60, seed=seed)
    order = random.Random(seed)
    names = [f"agency {number}" for number in range(24)]
    links = sorted((names[a], names[b], order.randint(1, 5)) for a, b in made.edges)
    sectors = {name: order.choice(["police", "health", "housing"]) for name in names}
    network = _network(*links, sectors=sectors)
    other = _shuffled(network, seed)
    assert pagerank(network) == pagerank(other)
    assert communities(network) == communities(other)
    assert cores(network) == cores(other)
    assert holes(network) == holes(other)
    assert cut_points(network) == cut_points(other)
    assert mixing(network) == mixing(other)
    gaps = _gaps(*((str(weight), a, b) for a, b, weight in links))
    turned = _shuffled(gaps, seed)
    assert gap_places(gaps) == gap_places(turned)
    assert both_ways(gaps) == both_ways(turned)


def test_numbers_in_sentences() -> None:
    assert (count(1, "review"), count(2, "agency", "agencies"), count(1200, "link")) == (
        "1 review",
        "2 agencies",
        "1,200 links",
    )
    assert (share(0.0), share(0.004), share(0.005), share(0.126)) == ("0%", "less than 1%", "less than 1%", "13%")
    assert (listed([]), listed(["A"]), listed(["A", "B"]), listed(["A", "B", "C"])) == (
        "",
        "A",
        "A and B",
        "A, B and C",
    )
    assert listed(list("ABCDEFGH")) == "A, B, C, D, E and 3 others"
