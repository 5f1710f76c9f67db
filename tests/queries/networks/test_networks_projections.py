"""The networks of the small graph on both engines, worked by hand, and the questions that show them."""

from datetime import date
from typing import Any

import networkx as nx
import pytest

from graph.model.errors import QuestionError
from graph.store import Store
from queries.networks import bounds
from queries.networks.gap_projection import gap_network, project_gaps
from queries.networks.projection import agency_network, project
from queries.networks.recommended import project_similar, recommendations, similarity_network
from queries.networks.registry import LINKS, NETWORKS, network
from queries.networks.theme_places import theme_places
from queries.networks.theme_projection import theme_network
from queries.questions.networks.network_co_involvement import co_involvement_notes
from queries.questions.scope import scope
from queries.questions.taking_part import TookPart
from tests.queries.graphs import build

AS_OF = date(2020, 6, 15)


def _weights(found: Any) -> dict[tuple[str, str], Any]:
    """The weight of each link by the last part of the uids of its ends; ends in order where the network has none."""
    ends = [(a.partition(":")[2], b.partition(":")[2], weight) for a, b, weight in found.edges(data="weight")]
    return {((a, b) if found.is_directed() else tuple(sorted((a, b)))): weight for a, b, weight in ends}


def _rows(name: str, store: Store, *, links: bool = False, **parameters: str) -> list[dict[str, Any]]:
    answer = network(name, links=links).ask(store, parameters, AS_OF)
    names = [column.name for column in answer.columns]
    return [dict(zip(names, row, strict=True)) for row in answer.rows]


def test_gaps_of_the_small_graph(small: Store) -> None:
    found = gap_network(small)
    assert _weights(found) == {
        ("police", "children"): 2,  # gaps 1 (child-a) and 3 (child-b)
        ("children", "police"): 1,  # gap 2
        ("hospital", "children"): 2,  # gaps 4 (child-a) and 7 (child-d)
        ("hospital", "homes"): 1,  # gap 8
    }
    assert found.edges["agency:police", "agency:children"] == {
        "weight": 2,
        "times": 2,
        "reviews": ("review:child-a", "review:child-b"),
        "gaps": ("information_gap:1", "information_gap:3"),
    }
    # Gap 5 names no recipient, gap 6 lies inside the hospital.
    assert found.graph["unpaired"] == ("information_gap:5", "information_gap:6")
    assert found.nodes["agency:homes"] == {"name": "Fenholt Homes", "sector": "housing"}


def test_filters_of_gaps(small: Store) -> None:
    assert _weights(gap_network(small, sector="housing")) == {("hospital", "homes"): 1}
    assert _weights(gap_network(small, agency="Ostermere Police", to_year=2009)) == {
        ("police", "children"): 1,
        ("children", "police"): 1,
    }
    # Sharing is carried by gaps 1, 3, 5 and 7.
    assert _weights(gap_network(small, theme="Information sharing")) == {
        ("police", "children"): 2,
        ("hospital", "children"): 1,
    }


def test_two_gaps_in_one_review_count_once_as_a_review(store: Store) -> None:
    found = gap_network(build(store, "shared"))
    assert _weights(found) == {("alpha", "beta"): 1, ("alpha", "gamma"): 1}
    (alpha, *_) = _rows("information-gaps", store)
    assert (alpha["agency_name"], alpha["held_reviews"], alpha["held_gaps"], alpha["held_from"]) == ("Alpha", 1, 2, 2)
    assert alpha["few"]


def test_filters_of_co_involvement(small: Store) -> None:
    # Homes took part in adult-c (with police and hospital) and adult-e (with police).
    assert _weights(agency_network(small, sector="housing")) == {
        ("homes", "police"): 2,
        ("homes", "hospital"): 1,
        ("hospital", "police"): 1,
    }
    assert _weights(agency_network(small, agency="Fenholt Homes", kind="DHR")) == {
        ("homes", "police"): 1,
        ("homes", "hospital"): 1,
        ("hospital", "police"): 1,
    }
    # Record keeping: child-a, child-b and child-d have a fact about it.
    assert _weights(agency_network(small, theme="Record keeping")) == {
        ("children", "police"): 2,
        ("hospital", "police"): 1,
        ("children", "hospital"): 2,
    }


def test_themes_of_the_small_graph(small: Store) -> None:
    found = theme_network(small)
    assert _weights(found) == {
        ("information-sharing", "police"): 3,  # gaps 1, 3 and 5: child-a, child-b, adult-c
        ("children", "information-sharing"): 3,  # gaps 1, 3 and 7: child-a, child-b, child-d
        ("hospital", "information-sharing"): 1,  # gap 7
        ("homes", "information-sharing"): 1,  # recommendation 2
        ("children", "record-keeping"): 1,  # missed opportunity 1
        ("police", "record-keeping"): 1,  # action 1
        ("hospital", "record-keeping"): 1,  # recommendation 1
    }
    assert nx.is_bipartite(found)
    # Agencies first, by reviews (the police 3, children 3 and hospital 1 with two themes, homes 1 with one), then
    # themes; sharing is in all five reviews.
    places = theme_places(found)
    assert [(place.name, len(place.reviews), place.linked, place.main, place.few) for place in places] == [
        ("Children’s Services", 3, 2, "Information sharing", True),
        ("Ostermere Police", 3, 2, "Information sharing", True),
        ("Hospitals Trust", 1, 2, "Information sharing", True),
        ("Fenholt Homes", 1, 1, "Information sharing", True),
        ("Information sharing", 5, 4, "Children’s Services", False),
        ("Record keeping", 2, 3, "Children’s Services", True),
    ]
    assert places[1].explanation == (
        "Facts about 2 themes name Ostermere Police in 3 reviews, most often Information sharing (3 of 3). These are few "
        "reviews: read the passages."
    )
    assert places[4].explanation == (
        "Facts about Information sharing name 4 agencies in 5 reviews, most often Children’s Services (3 of 5)."
    )


def test_filters_of_themes(small: Store) -> None:
    assert _weights(theme_network(small, sector="police")) == {
        ("information-sharing", "police"): 3,
        ("police", "record-keeping"): 1,
    }
    assert _weights(theme_network(small, theme="record-keeping", region="Aberwen")) == {
        ("hospital", "record-keeping"): 1
    }


def test_recommendations_that_keep_being_made(store: Store) -> None:
    build(store, "said-before")
    found = similarity_network(store)
    # Plot: old, mid and new, three links. See: old, new (twice), same and none; the two of new are one review's, so 10
    # pairs less 1. The roof is linked to nothing.
    assert (len(found), found.number_of_edges()) == (8, 12)
    assert found.edges["recommendation:mid-plot", "recommendation:new-plot"] == {
        "weight": 0.9091,
        "words": ("weigh", "babies", "home", "plot", "weights"),
        "reviews": ("review:mid", "review:new"),
    }
    rows = _rows("recommendation-similarity", store)
    assert [(row["group"], row["recommendation"].partition(":")[2], row["alike"]) for row in rows] == [
        (1, "old-see", 4),
        (1, "new-other", 3),
        (1, "new-see", 3),
        (1, "same-see", 4),
        (1, "none-see", 4),
        (2, "old-plot", 2),
        (2, "mid-plot", 2),
        (2, "new-plot", 2),
    ]
    assert rows[0]["explanation"] == (
        "4 reviews asked for this in nearly the same words, between 2010 and 2020 where the year is known."
    )
    assert (rows[5]["group_reviews"], rows[5]["first"], rows[5]["last"]) == (3, 2010, 2020)
    assert rows[5]["explanation"] == "3 reviews asked for this in nearly the same words, between 2010 and 2020."
    assert rows[7]["text"] == "The clinic should: weigh each baby at home and plot its weight."
    assert rows[7]["asked"] == ("Weighing Clinic",)
    said = list(recommendations(store, scope(store, {})).values())
    assert list(project_similar(reversed(said)).edges(data=True)) == list(found.edges(data=True))


@pytest.mark.parametrize("name", list(NETWORKS))
@pytest.mark.parametrize("links", [False, True])
def test_every_network_answers_the_same_twice(store: Store, name: str, links: bool) -> None:
    asked = network(name, links=links)
    assert asked.ask(store, {}, AS_OF).rows == ()
    build(store, "said-before" if name == "recommendation-similarity" else "small")
    answer = asked.ask(store, {}, AS_OF)
    assert answer.rows
    assert asked.ask(store, {}, AS_OF) == answer
    names = [column.name for column in answer.columns]
    assert len(set(names)) == len(names)
    for row, behind in zip(answer.rows, answer.behind, strict=True):
        values = dict(zip(names, row, strict=True))
        assert set(behind) <= set(values)
        counted = {name: uids for name, uids in behind.items() if not (links and name == "weight")}
        assert {name: values[name] for name in counted} == {name: len(uids) for name, uids in counted.items()}


def test_links_as_rows(small: Store) -> None:
    rows = _rows("information-gaps", small, links=True)
    assert [(row["one_name"], row["other_name"], row["weight"], row["times"]) for row in rows] == [
        ("Hospitals Trust", "Children’s Services", 2, 2),
        ("Ostermere Police", "Children’s Services", 2, 2),
        ("Children’s Services", "Ostermere Police", 1, 1),
        ("Hospitals Trust", "Fenholt Homes", 1, 1),
    ]
    assert rows[1]["review_titles"] == ("Child A", "Child B")
    # Where a link has no direction, the agency stands before the theme, and of two agencies the first by name.
    themes = _rows("agency-themes", small, links=True)
    assert {row["other"].partition(":")[0] for row in themes} == {"theme"}
    assert all(row["one_name"] < row["other_name"] for row in _rows("co-involvement", small, links=True))


def test_places_of_the_small_network(small: Store) -> None:
    rows = {row["agency_name"]: row for row in _rows("co-involvement", small)}
    police = rows["Ostermere Police"]
    # The police meet all three others; of those three pairs children–homes alone never meet: 2 ties, so an effective
    # size of 3 − 2 · 2 / 3 = 1.6667 of 3 contacts. Core: each of police, children, hospital meets two of the others, so
    # does homes: 2.
    assert (police["linked"], police["core"], police["reach"], police["group"]) == (3, 2, 0.5556, None)
    # Links of the police: hospital 2, children 2, homes 2, a third each. To the hospital come round 1/3 of the children's
    # 1/2 and 1/3 of the homes' 1/3; to the children 1/3 of the hospital's 2/5; to the homes 1/3 of the hospital's 1/5.
    # (1/3 + 1/6 + 1/9)² + (1/3 + 2/15)² + (1/3 + 1/15)² = 0.37346 + 0.21778 + 0.16 = 0.7512.
    assert police["constraint"] == 0.7512
    assert (
        "Of the 3 pairs among the 3 agencies with which Ostermere Police shared a review, 1 shared none"
        in (police["explanation"])
    )


def test_notes_of_the_small_networks(small: Store) -> None:
    notes = NETWORKS["co-involvement"].ask(small, {}, AS_OF).notes
    assert notes[0] == "4 agencies of 5 reviews, with 5 links between those that took part in one review."
    assert any(note.startswith("Groups are not given: with 4 agencies") for note in notes)
    assert any("only 5 links are between agencies whose sector is known" in note for note in notes)
    assert notes[-1] == "No single agency's absence would part others from each other."
    fenholt = NETWORKS["co-involvement"].ask(small, {"region": "Fenholt"}, AS_OF).notes
    assert "All of this rests on 1 review: too few to tell a pattern from chance." in fenholt
    gaps = NETWORKS["information-gaps"].ask(small, {}, AS_OF).notes
    assert gaps[1].startswith("Of 3 pairs of agencies with a gap between them, 1 had gaps in both directions")
    assert "No agency held what another needed in 5 reviews or more, so no pattern is named." in gaps
    assert gaps[-1].startswith("2 more gaps lie between no two named agencies and in no link")


def test_parts_of_a_network_are_named() -> None:
    parts = [TookPart(review, agency, agency, None) for review, agency in zip("112233", "ABCDEB", strict=True)]
    notes = co_involvement_notes(project(parts))
    assert "The network is in 2 parts that share no review with each other: A, B and E; C and D." in notes
    assert notes[-1] == "If B were missing, these groups would have no link: A; E."


def test_a_large_network_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    parts = [TookPart("r", agency, agency, None) for agency in "abcd"]  # 4 agencies, 6 links
    monkeypatch.setattr(bounds, "MOST_NODES", 3)
    with pytest.raises(QuestionError) as refused:
        project(parts)
    assert str(refused.value) == (
        "This network would have 4 agencies; at most 3 are worked out. Ask for one region, fewer years (from-year, "
        "to-year), one kind of review, or one sector."
    )
    monkeypatch.setattr(bounds, "MOST_NODES", 4)
    monkeypatch.setattr(bounds, "MOST_LINKS", 5)
    with pytest.raises(QuestionError, match="would have 6 links; at most 5"):
        project(parts)
    assert len(project_gaps([])) == 0


def test_an_unknown_network_names_the_known_ones() -> None:
    with pytest.raises(QuestionError, match=r"no network 'x'.*co-involvement, information-gaps, agency-themes, recomm"):
        network("x")
    assert list(LINKS) == list(NETWORKS)
