"""From the graph to the network of information gaps: a link goes from who held something to who needed it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias, Unpack

import networkx as nx

from graph.store import Store
from graph.store.statements import load
from queries.networks.bounds import refuse_large
from queries.questions.scope import Filters, scope

GapNetwork: TypeAlias = "nx.DiGraph[str]"
"""Nodes are agencies' uids with ``name`` and ``sector``. A link goes from the holder to the recipient and has
``weight``, the number of reviews with such a gap, ``times``, the number of gaps, and ``reviews`` and ``gaps``, their
sorted uids. The graph's ``unpaired`` holds the uids of the gaps that lie between no two agencies."""


@dataclass(frozen=True, slots=True)
class GapEnds:
    """One gap and its two ends; an end that names no agency is None. Ends are (uid, name, sector)."""

    gap: str
    review: str
    holder: tuple[str, str, str | None] | None
    recipient: tuple[str, str, str | None] | None


def gap_network(store: Store, **filters: Unpack[Filters]) -> GapNetwork:
    """The network of the information gaps asked for.

    Raises:
        QuestionError: the network is too large.
    """
    rows = store.read(load("queries.cypher", "network-information-gaps"), **scope(store, filters))
    return project_gaps(
        GapEnds(
            row["gap"],
            row["review"],
            _end(row["holder"], row["holder_name"], row["holder_sector"]),
            _end(row["recipient"], row["recipient_name"], row["recipient_sector"]),
        )
        for row in rows
    )


def _end(uid: str | None, name: str | None, sector: str | None) -> tuple[str, str, str | None] | None:
    return None if uid is None else (uid, name or uid, sector)


def project_gaps(gaps: Iterable[GapEnds]) -> GapNetwork:
    """The network that these gaps make; the same whatever their order."""
    agencies: dict[str, tuple[str, str | None]] = {}
    links: dict[tuple[str, str], set[tuple[str, str]]] = {}
    unpaired: set[str] = set()
    for gap in gaps:
        if gap.holder is None or gap.recipient is None or gap.holder[0] == gap.recipient[0]:
            unpaired.add(gap.gap)
            continue
        for uid, name, sector in (gap.holder, gap.recipient):
            agencies[uid] = (name, sector)
        links.setdefault((gap.holder[0], gap.recipient[0]), set()).add((gap.review, gap.gap))
    refuse_large("agencies", len(agencies), len(links))
    network: GapNetwork = nx.DiGraph(unpaired=tuple(sorted(unpaired)))
    for uid, (name, sector) in sorted(agencies.items()):
        network.add_node(uid, name=name, sector=sector)
    for (holder, recipient), between in sorted(links.items()):
        reviews = tuple(sorted({review for review, _ in between}))
        uids = tuple(sorted({gap for _, gap in between}))
        network.add_edge(holder, recipient, weight=len(reviews), times=len(uids), reviews=reviews, gaps=uids)
    return network
