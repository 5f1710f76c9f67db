"""The OpenAPI document of the JSON answers, made from the questions themselves."""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.metadata import version
from typing import Any

from queries.networks.registry import LINKS, NETWORKS
from queries.questions.question import Parameter, ParameterType, Question
from queries.questions.registry import QUESTIONS
from webui.api.described import paths
from webui.api.operations import NAMES, listed, operation, ref
from webui.api.schemas import SCHEMAS, rows_of

BASE = "/api/v1"
MOST_UIDS = 200
"""Uids that may be asked for at a time."""

_AS_OF = {
    "name": "as-of",
    "in": "query",
    "description": "The day that overdue is worked out for. Default: today.",
    "schema": {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
}
_UID = {
    "name": "uid",
    "in": "query",
    "required": True,
    "description": "Of a fact, review, agency or role. May be repeated.",
    "schema": {
        "type": "array",
        "minItems": 1,
        "maxItems": MOST_UIDS,
        "items": {"type": "string", "pattern": r"\S"},
    },
}


@cache
def description() -> Mapping[str, Any]:
    """The whole document, OpenAPI 3.1."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "reviewgraph",
            "version": version("reviewgraph"),
            "description": "What the graph of reviews answers. A later incompatible form gets another address.",
        },
        "paths": _paths(),
        "components": {"schemas": SCHEMAS},
    }


def _paths() -> dict[str, Any]:
    asked = {f"{BASE}/questions/{name}": _asking(each, f"ask-{name}") for name, each in QUESTIONS.items()}
    drawn = {f"{BASE}/networks/{name}": _asking(each, f"network-{name}") for name, each in NETWORKS.items()}
    tied = {f"{BASE}/networks/{name}/links": _asking(each, f"links-{name}") for name, each in LINKS.items()}
    return {
        f"{BASE}/openapi.json": _reading("This document", "openapi", {"type": "object"}),
        f"{BASE}/session": _reading("Who asks, and what they may do", "session", ref("Session")),
        f"{BASE}/questions": _reading("The questions there are", "questions", listed("questions", "Question")),
        **asked,
        f"{BASE}/networks": _reading("The networks there are", "networks", listed("networks", "Question")),
        **drawn,
        **tied,
        f"{BASE}/passages": _reading(
            "The words of the documents behind anything", "passages", listed("passages", "Passage"), (_UID, NAMES)
        ),
        **paths(BASE),
    }


def _asking(question: Question, operation: str) -> dict[str, Any]:
    parameters = (*(_parameter(each) for each in question.parameters), _AS_OF, NAMES)
    found = _reading(question.title, operation, rows_of(question.columns), parameters)
    found["get"]["description"] = f"{question.purpose}\n\n{question.method}"
    return found


def _reading(title: str, name: str, schema: dict[str, Any], parameters: Iterable[Any] = ()) -> dict[str, Any]:
    return {"get": operation(title, name, schema, parameters)}


def _parameter(parameter: Parameter) -> dict[str, Any]:
    return {
        "name": parameter.name,
        "in": "query",
        "required": parameter.needed,
        "description": parameter.help,
        **_values(parameter),
    }


def _values(parameter: Parameter) -> dict[str, Any]:
    default = {} if parameter.default is None else {"default": parameter.default}
    match parameter.type:
        case ParameterType.CHOICE:
            return {"schema": {"type": "string", "enum": list(parameter.choices), **default}}
        case ParameterType.CHOICES:
            choices = {"type": "string", "enum": list(parameter.choices)}
            return {"explode": False, "schema": {"type": "array", "minItems": 1, "items": choices}}
        case ParameterType.WHOLE_NUMBER:
            whole = {} if parameter.default is None else {"default": int(parameter.default)}
            return {"schema": {"type": "integer", "minimum": 1, "maximum": 10**9 - 1, **whole}}
        case ParameterType.TEXT:
            return {"schema": {"type": "string", "pattern": r"\S", **default}}
