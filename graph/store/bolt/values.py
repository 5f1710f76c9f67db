"""Values on their way in and out: plain Python on our side, times always in UTC."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from neo4j import Result
from neo4j.graph import Entity, Path
from neo4j.time import Date, DateTime, Duration, Time

from graph.model.errors import StoreError

_AS_IT_IS = frozenset({type(None), bool, int, float, str, bytes})


def rows(result: Result) -> list[dict[str, Any]]:
    """All rows of a result as plain Python values; what is plain already, which is most, is not looked at twice."""
    names = result.keys()
    return [
        {name: value if type(value) in _AS_IT_IS else plain(value) for name, value in zip(names, record, strict=True)}
        for record in result
    ]


def plain(value: Any) -> Any:
    """A driver's value as plain Python; a node or relationship becomes the map of its properties.

    Large answers are mostly texts and lists of texts: those go first, and a list, which is the driver's own and nobody
    else's, is changed where it stands.

    Raises:
        StoreError: a value that has no plain form (a path, a duration, a point, a time of day).
    """
    if type(value) in _AS_IT_IS:
        return value
    match value:
        case list():
            for place, item in enumerate(value):
                if type(item) not in _AS_IT_IS:
                    value[place] = plain(item)
            return value
        case bool() | int() | float() | str() | bytes():
            return value
        case Mapping():
            return {str(key): plain(item) for key, item in value.items()}
        case DateTime():
            return _in_utc(value.to_native())
        case Date():
            return value.to_native()
        case Entity():
            return {key: plain(item) for key, item in value.items()}
        case _:
            kind = "path" if isinstance(value, Path) else type(value).__name__
            raise StoreError(f"A query returned a {kind}.", remedy="Return numbers, texts, dates, lists or maps.")


def parameters(values: Mapping[str, Any]) -> dict[str, Any]:
    """Parameters with every datetime in UTC.

    Raises:
        StoreError: a datetime without a time zone, whose instant is not known.
    """
    return {name: _parameter(value, name) for name, value in values.items()}


def _parameter(value: Any, name: str) -> Any:
    if type(value) in _AS_IT_IS:
        return value
    match value:
        case datetime():
            if value.tzinfo is None:
                raise StoreError(f"The parameter {name} is a datetime without a time zone.", remedy="Give it in UTC.")
            return value.astimezone(UTC)
        case str() | bytes():
            return value
        case Mapping():
            return {key: _parameter(item, name) for key, item in value.items()}
        case list() | tuple():
            return [_parameter(item, name) for item in value]
        case Duration() | Time():
            raise StoreError(f"The parameter {name} is of a kind that the graph does not hold.")
        case _:
            return value


def _in_utc(value: datetime) -> datetime:
    return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
