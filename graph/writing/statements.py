"""Statements: what a record says of a node, as plain properties under the names of the schema."""

import dataclasses
from collections.abc import Mapping
from enum import Enum
from typing import Any

from graph.model.records import Fact, Review, Update
from graph.model.schema import LABELS
from graph.writing.subgraph import Properties

_NOT_SAID = frozenset({"type", "document", "id", "review", "sources", "themes", "responds_to", "recommendation"})
"""Fields of records that are kept as relationships, or are of the document and not of the thing."""
_NOT_OF_A_REVIEW = frozenset({"subject", "harm", "incident_date", "age", "sex", "ethnicity"})
"""Fields of review records that are the case's."""
_ELSEWHERE = frozenset({"updates", "same_event", "contributors"})


def statement(record: Fact | Review | Update) -> Properties:
    """The record's own words and values; names of agencies and roles stay names. Nothing that is not said is in it."""
    left_out = _NOT_SAID | _ELSEWHERE | (_NOT_OF_A_REVIEW if isinstance(record, Review) else frozenset())
    fields = {item.name: getattr(record, item.name) for item in dataclasses.fields(record)}
    return {name: _value(held) for name, held in fields.items() if name not in left_out and held not in (None, ())}


def _value(held: Any) -> Any:
    if isinstance(held, Enum):
        return held.value
    return sorted(_value(item) for item in held) if isinstance(held, tuple) else held


def own_properties(label: str) -> Mapping[str, str]:
    """The names of a node's own properties, apart from its uid."""
    return {name: meaning for name, meaning in LABELS[label].properties.items() if name != "uid"}
