"""The graph as a Cypher script that makes it again in an empty database."""

from collections.abc import Iterable, Iterator
from typing import IO

from graph.copying.reading import PACKAGE as MAKING
from graph.model.schema import schema_statements
from graph.store.statements import load_for
from queries.exports.graphs.literals import literal
from queries.exports.graphs.part import Ends, GraphPart, Node, Relationship, nodes_by_label, relationships_by_ends

_PACKAGE = "queries.exports.graphs"
_MOST_ROWS = 200
_MOST_CHARACTERS = 200_000
"""Of one statement, unless a single row is longer: a database reads a statement whole before it runs it."""


def write_script(part: GraphPart, file: IO[bytes]) -> None:
    """Write the statements in UTF-8: constraints and indexes, nodes, then relationships, each ended by ``;`` and a line
    feed.

    No other line ends with a semicolon, for the line ends of texts are escaped: cypher-shell takes the file, and so
    does whoever splits it there.
    """
    for statement in statements(part):
        file.write(f"{statement};\n".encode())


def statements(part: GraphPart) -> Iterator[str]:
    """The statements one by one, without their semicolons."""
    yield from schema_statements()
    for label, nodes in nodes_by_label(part).items():
        yield from for_nodes("make-nodes", label, map(_node_row, nodes), MAKING)
    for ends, found in relationships_by_ends(part).items():
        yield from for_relationships("make-relationships", ends, map(_relationship_row, found), MAKING)


def for_nodes(name: str, label: str, rows: Iterable[str], package: str = _PACKAGE) -> Iterator[str]:
    """A file's statement for one label, once for every batch of rows."""
    return _batched(load_for(package, name, label), rows)


def for_relationships(name: str, ends: Ends, rows: Iterable[str], package: str = _PACKAGE) -> Iterator[str]:
    """A file's statement for one type and its ends, once for every batch of rows."""
    return _batched(load_for(package, name, *ends), rows)


def _node_row(node: Node) -> str:
    return literal({"uid": node.uid, **node.properties})


def _relationship_row(each: Relationship) -> str:
    start, end, properties = literal(each.start.uid), literal(each.end.uid), literal(each.properties)
    return f"{{start_uid: {start}, end_uid: {end}, properties: {properties}}}"


def _batched(template: str, rows: Iterable[str]) -> Iterator[str]:
    head, tail = template.split("$rows")
    for batch in _batches(rows):
        yield head + "[\n" + ",\n".join(batch) + "\n]" + tail


def _batches(rows: Iterable[str]) -> Iterator[list[str]]:
    batch: list[str] = []
    characters = 0
    for row in rows:
        if batch and (len(batch) == _MOST_ROWS or characters + len(row) > _MOST_CHARACTERS):
            yield batch
            batch, characters = [], 0
        batch.append(row)
        characters += len(row)
    if batch:
        yield batch
