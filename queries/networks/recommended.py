"""The recommendations of a scope, whom each asks, and the network of those that ask for nearly the same."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias, Unpack

import networkx as nx

from graph.store import Store
from graph.store.statements import load
from queries.networks.bounds import refuse_large
from queries.networks.resemblance import Wording, resemblances
from queries.questions.scope import Filters, scope


@dataclass(frozen=True, slots=True)
class Recommended:
    """A recommendation with its review; ``asked`` are (uid, name) of the agencies that it asks, in order of name."""

    uid: str
    review: str
    review_title: str | None
    year: int | None
    text: str
    asked: tuple[tuple[str, str], ...]

    @property
    def wording(self) -> Wording:
        """What it is compared by."""
        return Wording(self.uid, self.text, frozenset(uid for uid, _ in self.asked), self.review, self.year)


def recommendations(store: Store, parameters: Mapping[str, Any]) -> dict[str, Recommended]:
    """The recommendations of a scope by their uids, in order of uid; a sub-point with the words that introduce it."""
    found: dict[str, Recommended] = {}
    for row in store.read(load("queries.cypher", "recommendations"), **parameters):
        for uid, stem, text, asked in row["said"]:
            if uid not in found:
                words = " ".join(part for part in (stem, text) if part)
                found[uid] = Recommended(uid, row["review"], row["review_title"], row["year"], words, _named(asked))
    return {uid: found[uid] for uid in sorted(found)}


def _named(asked: Iterable[list[str | None]]) -> tuple[tuple[str, str], ...]:
    """Uid and name of each agency, in order of name."""
    named = {uid: name or uid for uid, name in asked if uid is not None}
    return tuple(sorted(named.items(), key=lambda agency: (agency[1], agency[0])))


SimilarityNetwork: TypeAlias = "nx.Graph[str]"
"""Nodes are uids of recommendations that another review's is near-identical to, with ``said`` (a Recommended). Links
have ``weight``, the score from 0 to 1, ``words``, those that both share, and ``reviews``, the uids of the two."""


def similarity_network(store: Store, **filters: Unpack[Filters]) -> SimilarityNetwork:
    """The network of the recommendations asked for.

    Raises:
        QuestionError: the network is too large.
    """
    return project_similar(recommendations(store, scope(store, filters)).values())


def project_similar(said: Iterable[Recommended]) -> SimilarityNetwork:
    """The network that these make; the same whatever their order."""
    known = {each.uid: each for each in said}
    pairs = resemblances(each.wording for each in known.values())
    linked = sorted({uid for pair in pairs for uid in (pair.one, pair.other)})
    refuse_large("recommendations", len(linked), len(pairs))
    network: SimilarityNetwork = nx.Graph()
    network.add_nodes_from((uid, {"said": known[uid]}) for uid in linked)
    for pair in sorted(pairs, key=lambda pair: (pair.one, pair.other)):
        reviews = tuple(sorted({known[pair.one].review, known[pair.other].review}))
        network.add_edge(pair.one, pair.other, weight=pair.score, words=pair.words, reviews=reviews)
    return network
