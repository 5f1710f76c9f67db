"""Which documents are to be forgotten, and what their words are, from the records that the graph keeps of each."""

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from graph.store import Store
from graph.store.statements import load
from graph.writing import meant
from queries.questions.holdings import holdings
from reviewgraph.forgetting.only import OnlySaid, only_said

_WRITING = "graph.writing"
_AT_ONCE = 20
_NAMES = frozenset({"title", "reference", "subject", "name", "aliases", "role", "area", "predecessor", "successor"})
"""Fields of records that name something."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A document of the graph."""

    sha256: str
    name: str


def papers_in(store: Store, documents: Collection[str]) -> tuple[Paper, ...]:
    """The documents that are meant, each by its file's name or the start of its sha256.

    Raises:
        QuestionError: one of them means none, or several.
    """
    return tuple(dict.fromkeys(Paper(*meant(store, document)) for document in documents))


@dataclass(frozen=True, slots=True)
class About:
    """A review's uid, the documents that tell of it alone, and those that tell of others too."""

    review: str
    alone: tuple[Paper, ...]
    shared: tuple[Paper, ...]


def papers_about(store: Store, review: str) -> About:
    """The documents that tell of a review, given by its uid."""
    alone: list[Paper] = []
    shared: list[Paper] = []
    for row in store.read(load("queries.cypher", "forget-documents"), review=review):
        (alone if row["reviews"] == 1 else shared).append(Paper(row["sha256"], row["name"]))
    return About(review, tuple(alone), tuple(shared))


def said_only_by(store: Store, papers: Collection[Paper]) -> OnlySaid:
    """What these documents say and no other of the graph."""
    own = {paper.sha256 for paper in papers}
    others = [document.sha256 for document in holdings(store).documents if document.sha256 not in own]
    records = [*_records(store, sorted(own))]
    return only_said(
        (text for each in records for _, text in _texts(each)),
        (text for each in records for name, text in _texts(each) if name in _NAMES),
        (text for each in _records(store, others) for _, text in _texts(each)),
    )


def _records(store: Store, documents: list[str]) -> Iterator[Any]:
    for at in range(0, len(documents), _AT_ONCE):
        uids = [f"extract:{sha256}" for sha256 in documents[at : at + _AT_ONCE]]
        for row in store.read(load(_WRITING, "extracts"), uids=uids):
            yield json.loads(row["records"])


def _texts(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Every text in a document's records, with the name of its field."""
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each, name)
    elif isinstance(value, dict):
        for own, each in value.items():
            yield from _texts(each, own)
