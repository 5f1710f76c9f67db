"""Cells and columns of the tables that Neo4j imports."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from queries.exports.graphs.part import GraphPart, Node, Relationship, Value

_WHOLE = 2**31
_DELIMITERS = [chr(code) for code in (*range(0x1F, 0x1B, -1), *range(0xE000, 0xF900))]
"""Candidates: the separators of ASCII, which no document uses, then characters that Unicode gives no meaning."""


@dataclass(frozen=True, slots=True)
class Column:
    """One property as a column: its header is ``name`` with the type, unless that is a single text."""

    name: str
    type: str

    @property
    def header(self) -> str:
        return self.name if self.type == "string" else f"{self.name}:{self.type}"


def columns_of(rows: Iterable[Mapping[str, Value]]) -> list[Column]:
    """A column for every property that one of the rows has, in order of name."""
    values: dict[str, list[Value]] = {}
    for row in rows:
        for name, value in row.items():
            values.setdefault(name, []).append(value)
    return [Column(name, _type(found)) for name, found in sorted(values.items())]


def _type(values: list[Value]) -> str:
    if all(isinstance(value, list) for value in values):
        return "string[]"
    if all(isinstance(value, bool) for value in values):
        return "boolean"
    if all(type(value) is int for value in values):
        return "int" if all(-_WHOLE <= int(str(value)) < _WHOLE for value in values) else "long"
    return "double" if all(type(value) in (int, float) for value in values) else "string"


def line(cells: Iterable[str]) -> str:
    """A row of the table."""
    return ",".join(cells) + "\n"


def cell(value: Value | None, delimiter: str) -> str:
    """A value as a cell: a text between quotes, for a pair of quotes is an empty text and an empty cell is absence."""
    if value is None:
        return ""
    if isinstance(value, list):
        return quoted(delimiter.join(str(item) for item in value))
    if isinstance(value, bool):
        return "true" if value else "false"
    return quoted(value) if isinstance(value, str) else repr(value)


def quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def delimiter_for(part: GraphPart) -> str:
    """A character that stands in no item of any list, and may so stand between them."""
    holders: tuple[Node | Relationship, ...] = (*part.nodes, *part.relationships)
    lists = (value for holder in holders for value in holder.properties.values() if isinstance(value, list))
    used = {character for items in lists for item in items for character in str(item)}
    return next(each for each in _DELIMITERS if each not in used)
