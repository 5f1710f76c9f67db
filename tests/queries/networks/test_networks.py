"""Networks of agencies on tiny examples, worked by hand."""

import networkx as nx
import pytest

from graph.store import Store
from queries.networks.brokers import AgencyCentrality, betweenness
from queries.networks.projection import AgencyNetwork, agency_network, project
from queries.questions.networks.network_brokers import network_brokers
from queries.questions.taking_part import TookPart


def _network(*links: tuple[str, str, int]) -> AgencyNetwork:
    """A network of agencies that are named as they are identified; link weights are numbers of shared reviews."""
    network: AgencyNetwork = nx.Graph()
    for one, other, weight in links:
        network.add_edge(one, other, weight=weight)
    for agency in network:
        network.nodes[agency].update(name=agency, sector=None, reviews=())
    return network


def _places(network: AgencyNetwork) -> dict[str, AgencyCentrality]:
    return {row.agency: row for row in betweenness(network)}


def test_projection_links_agencies_of_one_review() -> None:
    parts = [TookPart(r, a, a.upper(), None) for r, a in [("1", "x"), ("1", "y"), ("2", "y"), ("2", "x"), ("3", "z")]]
    network = project(parts)
    assert network.edges["x", "y"] == {"weight": 2, "reviews": ("1", "2")}
    assert network.nodes["z"] == {"name": "Z", "sector": None, "reviews": ("3",)}
    assert network.degree("z") == 0
    backwards = project(reversed(parts))
    assert list(backwards.nodes(data=True)) == list(network.nodes(data=True))
    assert list(backwards.edges(data=True)) == list(network.edges(data=True))


def test_the_middle_of_a_path() -> None:
    # a – b – c: of the pairs of others, each end has one (and no chain through it), b has a–c, which only b joins.
    places = _places(_network(("a", "b", 1), ("b", "c", 1)))
    assert (places["b"].betweenness, places["b"].chains, places["b"].cut_off) == (1.0, 1.0, 1)
    assert (places["a"].betweenness, places["a"].chains, places["a"].cut_off) == (0.0, 0.0, 0)


def test_a_strong_chain_is_shorter_than_a_weak_link() -> None:
    # a and c share one review (length 1), but each shares three with b (length 1/3 + 1/3): the chain runs through b,
    # and without b they would still meet.
    places = _places(_network(("a", "b", 3), ("b", "c", 3), ("a", "c", 1)))
    assert (places["b"].chains, places["b"].cut_off) == (1.0, 0)
    assert "1 of 1 pairs" in places["b"].explanation


def test_equally_strong_chains_count_in_part() -> None:
    # a–b–c–d in links of three reviews is 1/3 + 1/3 + 1/3 = 1 long, as is the link a–d of one review: half of a–d runs
    # through b and c. a–c runs through b (2/3, against 4/3 by d), b–d through c. So 1.5 of the 3 pairs for b, for c.
    places = _places(_network(("a", "b", 3), ("b", "c", 3), ("c", "d", 3), ("a", "d", 1)))
    assert (places["b"].chains, places["c"].chains) == (1.5, 1.5)
    assert (places["b"].betweenness, places["a"].betweenness) == (0.5, 0.0)


def test_what_would_come_apart() -> None:
    # Two triangles that share x: each of a, b is joined to each of c, d by x alone: 4 of the 6 pairs of others.
    links = [("a", "b", 1), ("a", "x", 1), ("b", "x", 1), ("c", "d", 1), ("c", "x", 1), ("d", "x", 1)]
    places = _places(_network(*links))
    assert (places["x"].cut_off, places["x"].chains) == (4, 4.0)
    assert places["x"].betweenness == pytest.approx(4 / 6, abs=1e-6)
    assert places["x"].explanation == (
        "If x were missing, 4 pairs of other agencies would have no chain of shared reviews left between them."
    )
    assert places["a"].explanation == (
        "If a were missing, no other pair of agencies would lose its strongest chain of shared reviews."
    )


def test_order_is_by_chains_then_name() -> None:
    assert [row.name for row in betweenness(_network(("b", "c", 1), ("b", "a", 1)))] == ["b", "a", "c"]


def test_an_empty_network_has_no_rows() -> None:
    assert betweenness(nx.Graph()) == []


def test_two_agencies_have_no_pairs_of_others() -> None:
    assert [row.betweenness for row in betweenness(_network(("a", "b", 1)))] == [0.0, 0.0]


def test_a_large_network_is_estimated_the_same_way_each_time() -> None:
    # A star of 500: every one of the comb(499, 2) = 124,251 pairs of others runs through the middle. The estimate
    # counts chains from a part of the agencies and scales up, so it is near but need not be exact.
    star = _network(*(("middle", f"agency {number:03}", 1) for number in range(499)))
    first, second = betweenness(star), betweenness(star)
    assert first == second
    assert (first[0].name, first[0].cut_off) == ("middle", 124_251)
    assert first[0].betweenness == pytest.approx(1.0, abs=0.02)


def test_network_of_the_small_graph(small: Store) -> None:
    network = agency_network(small)
    links: list[tuple[str, str, int]] = list(network.edges(data="weight"))
    weights = {tuple(sorted((a, b))): weight for a, b, weight in links}
    assert weights == {
        ("agency:hospital", "agency:police"): 2,  # child-a, adult-c
        ("agency:children", "agency:police"): 2,  # child-a, child-b
        ("agency:children", "agency:hospital"): 2,  # child-a, child-d
        ("agency:homes", "agency:police"): 2,  # adult-c, adult-e
        ("agency:homes", "agency:hospital"): 1,  # adult-c
    }


def test_brokers_of_the_small_graph(small: Store) -> None:
    rows = network_brokers(small)
    # Lengths: 1/2 but for homes–hospital, 1. Children–homes runs through the police (1, against 3/2 by the hospital);
    # homes–hospital half through them (1/2 + 1/2 against 1). So 1.5 of the 3 pairs of others. Nothing comes apart.
    # The rest have none: by reviews (hospital 3, children 3, homes 2), then name.
    assert [(row.agency_name, row.betweenness, row.cut_off, row.linked, row.reviews, row.few) for row in rows] == [
        ("Ostermere Police", 0.5, 0, 3, 4, True),
        ("Children’s Services", 0.0, 0, 2, 3, True),
        ("Hospitals Trust", 0.0, 0, 3, 3, True),
        ("Fenholt Homes", 0.0, 0, 2, 2, True),
    ]
    assert rows[0].behind["reviews"] == ("review:adult-c", "review:adult-e", "review:child-a", "review:child-b")
    assert rows[0].explanation == (
        "If Ostermere Police were missing, no two other agencies would be cut off from each other, but about 2 of 3 "
        "pairs would lose a strongest chain of shared reviews between them."
    )
