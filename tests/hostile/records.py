"""Records in which every field that can hold text holds a hostile one, found by looking at the record types.

A field that is added to a record is filled without anybody thinking of it. What is not filled stands in ``CLOSED``.
"""

import dataclasses
import hashlib
import typing
from collections.abc import Mapping
from enum import Enum
from types import NoneType, UnionType
from typing import Any

from graph.model.records import DocumentRecords, Source, ThemeReason
from tests.hostile.payloads import BODY, ID, MARK, STARTS

DOCUMENTS = 3
CLOSED: dict[str, Any] = dict.fromkeys(
    ("published", "as_of", "incident_date", "commissioned", "target_date", "when", "date", "on"), "2024-05-06"
)
"""Dates: the readers give none but ISO's, and a question says so where a graph holds another."""
_SHA256 = "sha256"
"""Made from the file's bytes."""
_THEME = "information-sharing"
"""One that the taxonomy has; the other is as hostile as the rest."""

# Fields that name another record by its id or by its name: else nothing would hang together.
_IDS = {
    "review": "review",
    "responds_to": "learning_point",
    "recommendation": "recommendation",
    "same_event": "missed_opportunity",
}
_NAMES = {
    *("contributors", "commissioned_by", "part_of", "agency", "predecessor", "successor", "addressed_to"),
    *("lead_agencies", "agencies", "holder", "recipient"),
}
_OTHERS = {"recipient", "successor"}


def document(number: int, *, but: dict[str, Any] | None = None) -> DocumentRecords:
    """Everything that can be said of one document, one record of each type.

    Args:
        number: from 0; another one is another document.
        but: values of fields by their name, where the hostile one is not wanted.
    """
    made: DocumentRecords = _Maker(number, CLOSED | (but or {})).record(DocumentRecords)
    return made


def text(number: int, where: str) -> str:
    """The text of a field: what a formula begins with (another in each document), its name, and everything else."""
    start = STARTS[(number * 2 + len(where)) % len(STARTS)]
    return f"{start} {MARK} {where} {BODY}"


class _Maker:
    def __init__(self, number: int, closed: Mapping[str, Any]) -> None:
        self._number, self._closed = number, closed

    def record(self, kind: type[Any]) -> Any:
        hints = typing.get_type_hints(kind)
        values = {each.name: self._field(kind, each.name, hints[each.name]) for each in dataclasses.fields(kind)}
        return kind(**values)

    def _field(self, kind: type[Any], name: str, hint: Any) -> Any:
        if name == _SHA256:
            return hashlib.sha256(str(self._number).encode()).hexdigest()
        if name in self._closed:
            return self._closed[name]
        if name == "id":
            return self._id(kind.type)
        if name in _IDS and _is_text(hint):
            return _as(hint, self._id(_IDS[name]))
        if name in _NAMES and _is_text(hint):
            # The one who should have been told is the agency of another document.
            number = (self._number + 1) % DOCUMENTS if name in _OTHERS else self._number
            return _as(hint, text(number, "Agency.name"))
        return self._value(f"{kind.__name__}.{name}", hint)

    def _id(self, kind: str) -> str:
        own = f"{kind}:{self._number}{ID}"
        return own if kind in ("review", "agency") else f"{own}/{ID}"  # a fact's begins with its review's

    def _value(self, where: str, hint: Any) -> Any:
        arguments = [each for each in typing.get_args(hint) if each is not NoneType]
        origin = typing.get_origin(hint)
        if origin in (UnionType, typing.Union):
            return self._value(where, arguments[0])
        if origin is tuple:
            return (self._value(where, arguments[0]),)
        if hint == dict[str, ThemeReason]:
            reason = ThemeReason(0.5, (text(self._number, f"{where} word"),))
            return {_THEME: reason, f"{self._number}{ID}".replace("/", ""): reason}
        if origin is dict:
            return {text(self._number, where): 1}
        if hint is str:
            return text(self._number, where)
        return self._plain(hint)

    def _plain(self, hint: Any) -> Any:
        if hint is Source:
            return dataclasses.replace(self.record(Source), page=1, line_start=1, line_end=2)
        if dataclasses.is_dataclass(hint):
            return self.record(typing.cast(type[Any], hint))
        if hint is bool:
            return True
        if hint is int:
            return 7
        if isinstance(hint, type) and issubclass(hint, Enum):
            members = list(hint)
            return members[self._number % len(members)]
        raise TypeError(f"tests/hostile/records.py does not know how to fill a {hint}")


def _is_text(hint: Any) -> bool:
    return hint in (str, str | None, tuple[str, ...])


def _as(hint: Any, value: str) -> str | tuple[str, ...]:
    return (value,) if hint == tuple[str, ...] else value
