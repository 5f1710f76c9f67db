"""What the JSON answers are made of, as JSON schemas."""

from collections.abc import Sequence
from typing import Any

from queries.questions.question import Column, ColumnKind


def _object(**properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "required": list(properties),
        "properties": properties,
        "additionalProperties": False,
    }


_TEXT: dict[str, Any] = {"type": "string"}
_MAYBE_TEXT: dict[str, Any] = {"type": ["string", "null"]}
_MAYBE_NUMBER: dict[str, Any] = {"type": ["integer", "null"]}
_MAYBE_YEAR_OR_DAY: dict[str, Any] = {"type": ["string", "integer", "null"]}
_TEXTS: dict[str, Any] = {"type": "array", "items": _TEXT}
_BEHIND: dict[str, Any] = {
    "type": "object",
    "description": "For each figure of the row, the uids of the facts or reviews that it counts.",
    "additionalProperties": _TEXTS,
}

SCHEMAS: dict[str, Any] = {
    "Error": _object(error=_object(message=_TEXT, where=_MAYBE_TEXT, reference=_MAYBE_TEXT)),
    "Session": _object(name=_MAYBE_TEXT, rights=_TEXTS, csrf_token=_TEXT),
    "Parameter": _object(name=_TEXT, help=_TEXT, needed={"type": "boolean"}, default=_MAYBE_TEXT, choices=_TEXTS),
    "Question": _object(
        name=_TEXT,
        title=_TEXT,
        purpose=_TEXT,
        method=_TEXT,
        parameters={"type": "array", "items": {"$ref": "#/components/schemas/Parameter"}},
        address=_TEXT,
    ),
    "Passage": _object(
        quote=_TEXT,
        document=_TEXT,
        page=_MAYBE_NUMBER,
        line_start=_MAYBE_NUMBER,
        line_end=_MAYBE_NUMBER,
        cell=_MAYBE_TEXT,
        recognised={"type": "boolean"},
        review=_MAYBE_TEXT,
        uid=_TEXT,
    ),
    "Column": _object(name=_TEXT, title=_TEXT, kind={"enum": [kind.value for kind in ColumnKind]}, help=_TEXT),
}

_STEP = _object(heading=_TEXT, words=_TEXT, prompt=_TEXT, notes=_TEXT, hidden={"type": "boolean"}, shown=_TEXTS)
_WORDS: dict[str, Any] = {"type": "string", "pattern": r"\S"}
_LINE: dict[str, Any] = {"type": "object", "additionalProperties": {"type": ["string", "number", "boolean", "null"]}}
SCHEMAS |= {
    "List": _object(
        title=_TEXT,
        total={"type": "integer"},
        page={"type": "integer"},
        pages={"type": "integer"},
        order=_TEXT,
        as_of={"type": "string", "format": "date"},
        columns={"type": "array", "items": _object(name=_TEXT, title=_TEXT, help=_TEXT)},
        lines={"type": "array", "items": _LINE},
    ),
    "KeptWalkthrough": _object(uid=_TEXT, title=_TEXT, review=_MAYBE_TEXT),
    "Walkthrough": _object(
        uid=_TEXT, title=_TEXT, review=_MAYBE_TEXT, mark=_TEXT, steps={"type": "array", "items": _STEP}
    ),
    "NewWalkthrough": _object(review=_WORDS) | {"properties": {"review": _WORDS, "title": _WORDS}},
    "ChangedWalkthrough": _object(
        title=_WORDS, mark=_WORDS, steps={"type": "array", "items": _STEP, "minItems": 1, "maxItems": 30}
    ),
    "Seen": _object(mark=_WORDS),
    "Correction": _object(
        id=_TEXT,
        line={"type": "integer"},
        says=_TEXT,
        targets=_TEXTS,
        document=_MAYBE_TEXT,
        by=_TEXT,
        on=_TEXT,
        why=_TEXT,
        used_in=_TEXTS,
    ),
    "NewCorrection": {
        "type": "object",
        "required": ["target", "act", "why"],
        "additionalProperties": False,
        "properties": {
            "target": _WORDS | {"description": "The uid of what it concerns."},
            "act": {"enum": ["set", "rename", "merge", "drop"], "description": "What it does."},
            "field": _WORDS | {"description": "Of set, the field."},
            "values": _TEXTS | {"description": "Of set the new value or values; of rename and merge the other name."},
            "document": _WORDS | {"description": "The file's name of the one document that it is for."},
            "why": _WORDS | {"description": "The reason, as it is kept in the file."},
        },
    },
    "Corrected": _object(ids=_TEXTS, corrected=_TEXTS, waiting=_TEXTS),
}

_VALUES: dict[ColumnKind, dict[str, Any]] = {
    ColumnKind.TEXT: {"type": ["string", "integer", "null"]},
    ColumnKind.WORDS: _MAYBE_TEXT,
    ColumnKind.DATE: _MAYBE_YEAR_OR_DAY,
    ColumnKind.COUNT: _MAYBE_NUMBER,
    ColumnKind.RATE: {"type": ["number", "null"]},
    ColumnKind.YES_NO: {"type": ["boolean", "null"]},
    ColumnKind.LIST: {"type": "array"},
    ColumnKind.PASSAGES: {"type": "array", "items": {"$ref": "#/components/schemas/Passage"}},
    ColumnKind.UID: _MAYBE_TEXT,
}


def rows_of(columns: Sequence[Column]) -> dict[str, Any]:
    """The answer of a question with these columns; one that was not asked for is left out of all its rows."""
    values = {column.name: _VALUES[column.kind] | {"description": column.help} for column in columns}
    row = {
        "type": "object",
        "required": ["behind"],
        "properties": {**values, "behind": _BEHIND},
        "additionalProperties": False,
    }
    return _object(
        question=_TEXT,
        columns={"type": "array", "items": {"$ref": "#/components/schemas/Column"}},
        rows={"type": "array", "items": row},
        notes=_TEXTS,
        as_of={"type": "string", "format": "date"},
    )
