"""Which fields of which records a person may set, and how the words of a file become their values."""

import re
import types
import typing
from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any

from graph.model.errors import UsageError
from graph.model.records import (
    Action,
    Agency,
    Document,
    InformationGap,
    LearningPoint,
    MissedOpportunity,
    Recommendation,
    Review,
    ThemeReason,
)
from loaders.corrections.entries import Plain
from loaders.resolve.themes import taxonomy

Correctable = Recommendation | Action | LearningPoint | MissedOpportunity | InformationGap | Review | Agency | Document
FACTS: Mapping[str, type[Any]] = {
    made.type: made for made in (Recommendation, Action, LearningPoint, MissedOpportunity, InformationGap)
}
RECORDS: Mapping[str, type[Any]] = {**FACTS, **{made.type: made for made in (Review, Agency, Document)}}
_FIELDS: Mapping[str, tuple[str, ...]] = {
    "recommendation": ("ref", "section", "level", "stem", "text", "addressed_to", "themes"),
    "action": (
        *("ref", "section", "recommendation_ref", "text", "lead_agencies", "lead_roles", "target_text", "target_date"),
        *("status", "status_text", "rag", "assurance", "progress", "desired_outcome", "measure", "themes"),
    ),
    "learning_point": ("text", "themes"),
    "missed_opportunity": ("text", "agencies", "kind", "when", "certainty", "themes"),
    "information_gap": ("holder", "recipient", "what", "text", "when", "certainty", "consequence", "themes"),
    "review": (
        *("reference", "kinds", "method", "title", "subject", "harm", "commissioned_by", "region", "incident_date"),
        *("commissioned", "published", "age", "sex", "ethnicity", "contributors"),
    ),
    "agency": ("sector", "part_of", "area"),
    "document": ("kind", "title", "published", "as_of"),
}
_DATES = frozenset({"target_date", "when", "incident_date", "commissioned", "published", "as_of"})
_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
AGENCIES = frozenset(
    {"addressed_to", "lead_agencies", "agencies", "holder", "recipient", "commissioned_by", "contributors", "part_of"}
)
"""Fields that hold names of agencies."""


def fields_of(kind: str) -> tuple[str, ...]:
    """The fields of a type of record that may be set."""
    return _FIELDS[kind]


def kind_of(target: str) -> str:
    """The type of record that an id is of; ``document`` is one by itself.

    Raises:
        UsageError: it is no id of a record.
    """
    kind = target.partition(":")[0]
    if kind not in RECORDS or (kind != "document" and ":" not in target):
        raise UsageError(
            f"“{target}” is no id.", remedy=f"Ids begin with {', '.join(f'{name}:' for name in RECORDS)} and the rest."
        )
    return kind


def parsed(kind: str, name: str, value: Plain) -> Any:
    """The value of a field that a file's words stand for.

    Raises:
        UsageError: records of this type have no such field, or it cannot hold that.
    """
    if name not in _FIELDS[kind]:
        raise UsageError(f"{_a(kind)} has no field “{name}” to set.", remedy=f"It has: {', '.join(_FIELDS[kind])}.")
    if name == "themes":
        return _themes(_listed(name, value))
    hint = typing.get_type_hints(RECORDS[kind])[name]
    if is_list(kind, name):
        return tuple(_one(name, item, typing.get_args(hint)[0]) for item in _listed(name, value))
    return _scalar(name, value, hint)


def is_list(kind: str, name: str) -> bool:
    """Whether a field holds several values."""
    return name == "themes" or typing.get_origin(typing.get_type_hints(RECORDS[kind])[name]) is tuple


def plain(record: Correctable, name: str) -> Plain:
    """A field's value as a file would give it."""
    value = getattr(record, name)
    if isinstance(value, dict):
        return tuple(value)
    if isinstance(value, tuple):
        return tuple(_words(item) for item in value)
    return None if value is None else _words(value)


def same(one: Plain, other: Plain) -> bool:
    """Whether two values are the same but for white space; nothing and an empty list are."""
    return _folded(one) == _folded(other)


def _folded(value: Plain) -> Plain:
    if isinstance(value, str):
        return " ".join(value.split())
    return tuple(" ".join(item.split()) for item in value) if value else None


def _words(value: object) -> str:
    return str(value.value) if isinstance(value, Enum) else str(value)


def _listed(name: str, value: Plain) -> tuple[str, ...]:
    if isinstance(value, str):
        raise UsageError(f"“{name}” is a list.", remedy=f"Write it as [{value}].")
    return value or ()


def _scalar(name: str, value: Plain, hint: Any) -> Any:
    kinds = typing.get_args(hint) if isinstance(hint, types.UnionType) else (hint,)
    if isinstance(value, tuple):
        raise UsageError(f"“{name}” is one value, no list.")
    if value is None:
        if types.NoneType not in kinds:
            raise UsageError(f"“{name}” cannot be nothing.")
        return None
    return _one(name, value, next(kind for kind in kinds if kind is not types.NoneType))


def _one(name: str, value: str, kind: Any) -> Any:
    if not value.strip():
        raise UsageError(f"“{name}” has no words.", remedy="Write null where nothing is stated.")
    if name in _DATES:
        return _date(name, value)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _choice(name, value, kind)
    return value


def _choice(name: str, value: str, kind: type[Enum]) -> Enum:
    for member in kind:
        if member.value == value:
            return member
    allowed = ", ".join(str(member.value) for member in kind)
    raise UsageError(f"“{value}” is no value of {name}.", remedy=f"It is one of: {allowed}.")


def _date(name: str, value: str) -> str:
    match = _PARTIAL.fullmatch(value)
    year, month, day = (int(part) if part else 1 for part in match.groups()) if match else (0, 0, 0)
    try:
        date(year, month, day)
    except ValueError as error:
        raise UsageError(
            f"“{value}” is no date for {name}.", remedy="Write 2026-10-01, or 2026-10 or 2026 where no more is known."
        ) from error
    return value


def _themes(slugs: tuple[str, ...]) -> dict[str, ThemeReason]:
    known = {theme.slug for theme in taxonomy()}
    for slug in slugs:
        if slug not in known:
            raise UsageError(f"“{slug}” is no theme.", remedy=f"Themes are: {', '.join(sorted(known))}.")
    return {slug: ThemeReason(1.0, ()) for slug in slugs}


def _a(kind: str) -> str:
    words = kind.replace("_", " ")
    return f"an {words}" if words[0] in "aeiou" else f"a {words}"
