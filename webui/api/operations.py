"""The pieces that the description is put together from: operations, parameters, answers."""

from collections.abc import Iterable
from typing import Any

from webui.masked import AS_PUBLISHED

NAMES = {
    "name": "names",
    "in": "query",
    "description": "Leave it out, and what reads as a person's name is masked.",
    "schema": {"type": "string", "enum": [AS_PUBLISHED]},
}


def operation(
    title: str, name: str, schema: dict[str, Any], parameters: Iterable[Any] = (), status: str = "200"
) -> dict[str, Any]:
    """Something that can be asked for, and what comes back."""
    return {
        "summary": title,
        "operationId": name,
        "parameters": list(parameters),
        "responses": {
            status: answer("The answer", schema),
            "400": answer("A part of the request cannot be used", ref("Error")),
            "404": answer("There is no such thing in the graph, or too much of it", ref("Error")),
            "default": answer("It cannot be answered", ref("Error")),
        },
    }


def parameter(name: str, words: str, schema: dict[str, Any]) -> dict[str, Any]:
    """A parameter of an address that may be left out."""
    return {"name": name, "in": "query", "description": words, "schema": schema}


def answer(words: str, schema: dict[str, Any]) -> dict[str, Any]:
    """What comes back, as JSON."""
    return {"description": words, "content": {"application/json": {"schema": schema}}}


def listed(name: str, each: str) -> dict[str, Any]:
    """An object that holds a list of things of one kind."""
    items = {"type": "array", "items": ref(each)}
    return {"type": "object", "required": [name], "properties": {name: items}, "additionalProperties": False}


def ref(name: str) -> dict[str, Any]:
    """One of the schemas, by its name."""
    return {"$ref": f"#/components/schemas/{name}"}
