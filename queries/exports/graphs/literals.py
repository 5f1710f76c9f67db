"""Values as literals of Cypher, escaped so that any text comes back as it was."""

import re
from collections.abc import Mapping

from graph.writing.subgraph import Value

_ESCAPES = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
# Quotes and backslashes, controls, and marks that a shell, an editor or a browser may take for something else.
_ESCAPED = re.compile("[\\\\'\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]")


def literal(value: Value | Mapping[str, Value]) -> str:
    """One value: a text, number, truth value, list, or map of such, all in one line."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{name(key)}: {literal(item)}" for key, item in sorted(value.items())) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(literal(item) for item in value) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    return text(value) if isinstance(value, str) else repr(value)


def text(value: str) -> str:
    """A text between single quotes."""
    return "'" + _ESCAPED.sub(lambda found: _ESCAPES.get(found[0], f"\\u{ord(found[0]):04x}"), value) + "'"


def name(value: str) -> str:
    """A property's name between backticks, for some (``when``, ``on``, ``order``) are words of Cypher."""
    return "`" + value.replace("`", "``") + "`"
