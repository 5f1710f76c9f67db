"""Records as JSON text and back: what the graph keeps of each document so that it can be worked out again."""

import dataclasses
import hashlib
import json
import types
import typing
from enum import Enum
from functools import cache, lru_cache
from typing import Any, TypeVar

from graph.model.records import Correction, DocumentRecords, Ignored, Issue, Review, Source

T = TypeVar("T")

# Part of the digest: raise it when the rules of writing change, so that loading again writes again.
_RULES = "3"
_KEPT = 20_000
"""Documents whose review records are kept once read."""


def to_json(records: DocumentRecords) -> str:
    """The records as JSON; equal records give equal text."""
    return _dumped(_plain(records))


def from_json(text: str) -> DocumentRecords:
    """The records that ``to_json`` wrote."""
    return _built(DocumentRecords, json.loads(text))


def records_digest(text: str) -> str:
    """SHA-256 of the JSON of records, and of the rules of writing."""
    return hashlib.sha256(f"{_RULES}\n{text}".encode()).hexdigest()


def reviews_json(reviews: tuple[Review, ...]) -> str:
    """The review records without their passages."""
    return _dumped([_plain(dataclasses.replace(review, sources=())) for review in reviews])


@lru_cache(maxsize=_KEPT)
def reviews_from_json(text: str) -> tuple[Review, ...]:
    """The review records that ``reviews_json`` wrote; kept, for readers ask for those of all again and again."""
    return tuple(_built(Review, item) for item in json.loads(text))


def issues_json(issues: tuple[Issue, ...]) -> str:
    return _dumped([_plain(issue) for issue in issues])


def corrections_json(corrections: tuple[Correction, ...]) -> str:
    return _dumped([_plain(correction) for correction in corrections])


def places_json(sources: tuple[Source, ...]) -> str:
    return _dumped([_plain(source) for source in sources])


def ignored_json(ignored: tuple[Ignored, ...]) -> str:
    """The blocks left out as places, each with its reason."""
    return _dumped([{"reason": each.reason} | _plain(each.source) for each in ignored])


def counts_json(counts: dict[str, int]) -> str:
    return _dumped(counts)


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if dataclasses.is_dataclass(value):
        pairs = ((item.name, getattr(value, item.name)) for item in dataclasses.fields(value))
        return {name: _plain(held) for name, held in pairs if held not in (None, (), {}) and held is not False}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items()}
    return value


def _built(wanted: type[T], value: dict[str, Any]) -> T:
    record: Any = wanted
    hints = _hints(record)
    return wanted(**{name: _typed(hints[name], item) for name, item in value.items()})


@cache
def _hints(wanted: type[Any]) -> dict[str, Any]:
    """The types of a record's fields, which take longer to work out than all the rest."""
    return typing.get_type_hints(wanted)


def _typed(wanted: Any, value: Any) -> Any:
    origin, inner = typing.get_origin(wanted), typing.get_args(wanted)
    if origin in (types.UnionType, typing.Union):
        return _typed(next(kind for kind in inner if kind is not types.NoneType), value)
    if origin is tuple:
        return tuple(_typed(inner[0], item) for item in value)
    if origin is dict:
        return {name: _typed(inner[1], item) for name, item in value.items()}
    if dataclasses.is_dataclass(wanted):
        return _built(typing.cast(type[Any], wanted), value)
    return wanted(value) if isinstance(wanted, type) and issubclass(wanted, Enum) else value
