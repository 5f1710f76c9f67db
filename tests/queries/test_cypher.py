"""Every Cypher file keeps its header's word, and gives the same rows on both engines."""

import re
from collections.abc import Iterable
from typing import Any

import pytest

from graph.model.schema import LABELS, RELATIONSHIPS
from graph.store import Store
from graph.store.statements import load
from tests.conftest import empty
from tests.queries.graphs import build
from tests.queries.statements import NAMES, PACKAGE, Header, header

_TYPES: dict[str, type] = {
    "string": str,
    "integer": int,
    "number": float,
    "boolean": bool,
    "list of strings": list,
    "list of lists": list,
    "map": dict,
}

_UIDS = [
    *(f"information_gap:{number}" for number in range(1, 9)),
    *(f"action:{number:02}" for number in range(1, 14)),
    "missed_opportunity:1",
    "learning_point:1",
    "learning_point:2",
    "recommendation:1",
    "recommendation:2",
    "review:child-a",
    "agency:children",
    "role:nurse",
]

_ASKED: dict[str, list[Any]] = {
    "regions": [None, ["region:ostermere", "region:brackwater"], ["region:aberwen"], []],
    "kinds": [None, ["SAR"], ["SCR", "LCSPR"]],
    "agencies": [None, ["agency:police", "agency:hospital"], []],
    "sector": [None, "health"],
    "themes": [None, ["theme:record-keeping"]],
    "theme": ["theme:record-keeping", "nothing"],
    "asked": ["agency:police", "Ostermere Police", "nobody"],
    "from_year": [None, 2010],
    "to_year": [None, 2014],
    "uids": [_UIDS, [*reversed(_UIDS)], []],
    "agency": ["agency:police", "nobody"],
    "review": ["review:child-a", "nothing"],
    "reviews": [["review:child-a", "review:adult-c"], None, []],
    "document": ["document:aa", "nothing"],
    "labels": [["Finding", "Passage", "Agency", "Action"], ["Update", "Role", "Theme", "Review"], []],
    "words": [[[["record"], ["re", "co", "rd"], ["é"]]], [[["tell"]]]],
    "parts": [["re", "co", "rd"], ["po", "li", "ce"], ["police"]],
    "limit": [1000],
    "endings": [["Police", "Hospital"], ["Trust", "Homes"], []],
    "since": ["2010"],
    "named": [True, False],
    "until": ["2020-12-31"],
    "contains": [None, "record"],
    "through": [["Agency", "Review", "Role"], ["Theme", "Region"]],
    "ends": [["agency:police"], ["agency:hospital"], []],
    "steps": [
        [
            ["HELD_BY, NEEDED_BY", "agency:police", "agency:children"],
            ["NAMED", "review:child-a", "agency:children"],
            ["LED_BY", "role:nurse", "review:child-a"],
            ["NAMED, ABOUT", "agency:police", "theme:record-keeping"],
            ["ABOUT", "review:child-a", "theme:record-keeping"],
        ],
        [],
    ],
}
"""Values to run each statement with: the first of each, then each other one in its place."""


_TOGETHER: dict[str, Any] = {
    "regions": ["region:brackwater", "region:fenholt"],
    "kinds": ["SCR", "LCSPR"],
    "from_year": 2010,
    "to_year": 2018,
}
"""The filters of reviews at once: place, kind and first year each leave out one review that no other one does."""


def _runs(parameters: Iterable[str]) -> list[dict[str, Any]]:
    """The values of each run: the first of every parameter, then each other one in its place."""
    first = {name: _ASKED[name][0] for name in parameters}
    return [first, *(first | {name: value} for name in first for value in _ASKED[name][1:])]


def _few_runs(parameters: Iterable[str]) -> list[dict[str, Any]]:
    """The first of every parameter, then one other in its place, and the filters of reviews at once.

    Neo4j plans a statement anew, which takes up to a second, when a null becomes a value or a list is of another size;
    so the second value of a list is as long as the first, and its plan is kept.
    """
    first = {name: _ASKED[name][0] for name in parameters}
    together = {name: value for name, value in _TOGETHER.items() if name in first}
    others = [{name: _ASKED[name][1]} for name in first if name not in together and len(_ASKED[name]) > 1]
    return [first, *(first | each for each in (*others, *([together] if together else [])))]


def _fits(value: Any, kind: str) -> bool:
    plain = kind.removesuffix(" or null")
    if value is None:
        return kind != plain
    return type(value) is _TYPES[plain]


@pytest.mark.parametrize("name", NAMES)
def test_header_and_body_agree(name: str) -> None:
    head = header(name)
    assert head.purpose.startswith("// ")
    assert set(re.findall(r"\$(\w+)", head.body)) == set(head.parameters)
    assert set(head.parameters) <= set(_ASKED), "add values to run it with"
    assert {kind.removesuffix(" or null") for kind in head.columns.values()} <= set(_TYPES)
    assert head.order == ("one row",) or set(head.order) <= set(head.columns)
    assert head.order == ("one row",) or head.body.splitlines()[-1].startswith("ORDER BY ")


@pytest.mark.parametrize("name", NAMES)
def test_only_what_the_schema_has(name: str) -> None:
    body = header(name).body
    labels = set(re.findall(r"\(\w*:(\w+)", body))
    assert labels <= set(LABELS)
    types = {one for found in re.findall(r"\[\w*:([A-Z_|]+)", body) for one in found.split("|")}
    assert types <= set(RELATIONSHIPS)
    properties = {each for label in LABELS.values() for each in label.properties}
    properties |= {each for kind in RELATIONSHIPS.values() for each in kind.properties}
    assert set(re.findall(r"\b[a-z_]+\.([a-z_]+)\b", body)) <= properties


_FILTERS = (
    "($kinds IS NULL OR any(kind IN review.kinds WHERE kind IN $kinds))",
    "AND ($from_year IS NULL OR review.year >= $from_year)",
    "AND ($to_year IS NULL OR review.year <= $to_year)",
    "AND ($regions IS NULL OR EXISTS { MATCH (review)-[:IN_REGION]->(place:Region) WHERE place.uid IN $regions })",
)


@pytest.mark.parametrize("name", [name for name in NAMES if "$regions" in load(PACKAGE, name)])
def test_the_filters_are_the_same_everywhere(name: str) -> None:
    """Wherever a statement chooses reviews, it does so by the same words, and by all of them."""
    body = re.sub(r"\s+", " ", header(name).body)
    times = body.count("$regions IS NULL")
    assert times
    assert body.count(" ".join(_FILTERS)) == times


@pytest.mark.parametrize("name", NAMES)
def test_rows_are_as_the_header_says(small_embedded: Store, name: str) -> None:
    head = header(name)
    for values in _runs(head.parameters):
        rows = small_embedded.read(head.body, **values)
        for row in rows:
            assert list(row) == list(head.columns)
            assert {column: value for column, value in row.items() if not _fits(value, head.columns[column])} == {}
        _check_order(head, rows)


def _check_order(head: Header, rows: list[dict[str, Any]]) -> None:
    """The columns it is ordered by tell every two rows apart, so that no other order is possible."""
    if head.order == ("one row",):
        assert len(rows) == 1
    else:
        keys = [tuple(str(row[column]) for column in head.order) for row in rows]
        assert len(set(keys)) == len(keys)


@pytest.fixture(scope="module")
def small_embedded(running_embedded: Store) -> Store:
    """The small graph on the embedded engine, only read; both engines are held to the same rows below."""
    empty(running_embedded)
    return build(running_embedded, "small")


@pytest.mark.neo4j
def test_both_engines_give_the_same_rows(embedded_store: Store, neo4j_store: Store) -> None:
    embedded, neo4j = build(embedded_store, "small"), build(neo4j_store, "small")
    for name in NAMES:
        head = header(name)
        for values in _few_runs(head.parameters):
            ours, theirs = (_put_in_order(head, store.read(head.body, **values)) for store in (embedded, neo4j))
            assert ours == theirs, (name, values)


def _put_in_order(head: Header, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows with the lists sorted that the header says come in no order, and the lists within them."""
    return [{name: _sorted(value) if name in head.unordered else value for name, value in row.items()} for row in rows]


def _sorted(value: Any) -> Any:
    return sorted((_sorted(item) for item in value), key=repr) if isinstance(value, list) else value
