"""The graph as a zip of tables that Neo4j's bulk import takes."""

import zipfile
from collections.abc import Iterator, Mapping, Sequence
from importlib import resources
from string import Template
from typing import IO

from queries.exports.graphs.cells import Column, cell, columns_of, delimiter_for, line, quoted
from queries.exports.graphs.finishing import finishing_statements
from queries.exports.graphs.part import (
    Ends,
    GraphPart,
    Node,
    Relationship,
    Value,
    nodes_by_label,
    relationships_by_ends,
)

FINISH = "finish.cypher"
README = "README.txt"

# A zip's dates begin here; the day of the export is no part of the graph.
_NO_DAY = (1980, 1, 1, 0, 0, 0)
_OWNER_MAY_WRITE = 0o644 << 16
_BUFFER = 4
"""Megabytes that the import reads at once unless told otherwise; the longest cell must fit in."""


def write_tables(part: GraphPart, file: IO[bytes]) -> None:
    """Write the zip: README.txt with the command, the tables, and the statements to run after the import.

    Texts are left as they are, those too that a spreadsheet would run: the database is to hold what the graph holds.
    """
    delimiter = delimiter_for(part)
    with zipfile.ZipFile(file, "w") as archive:
        _add(archive, README, _readme(part, delimiter))
        for label, nodes in nodes_by_label(part).items():
            _add(archive, _node_file(label), "".join(_node_lines(label, nodes, delimiter)))
        for ends, found in relationships_by_ends(part).items():
            _add(archive, _relationship_file(ends), "".join(_relationship_lines(ends, found, delimiter)))
        _add(archive, FINISH, "".join(f"{statement};\n" for statement in finishing_statements(part)))


def import_options(part: GraphPart) -> list[str]:
    """What ``neo4j-admin database import full`` is to be told besides the name of the database."""
    return [
        f"--array-delimiter={_code(delimiter_for(part))}",
        "--multiline-fields=true",
        f"--read-buffer-size={_megabytes(part)}m",
        *(f"--nodes={_node_file(label)}" for label in nodes_by_label(part)),
        *(f"--relationships={_relationship_file(ends)}" for ends in relationships_by_ends(part)),
    ]


def _readme(part: GraphPart, delimiter: str) -> str:
    text = Template(resources.files("queries.exports.graphs").joinpath("import-readme.txt").read_text(encoding="utf-8"))
    command = " ".join(["neo4j-admin database import full neo4j", *import_options(part)])
    return text.substitute(command=command, finish=FINISH, delimiter=_code(delimiter))


def _add(archive: zipfile.ZipFile, name: str, text: str) -> None:
    entry = zipfile.ZipInfo(name, _NO_DAY)
    entry.external_attr = _OWNER_MAY_WRITE
    archive.writestr(entry, text.encode(), zipfile.ZIP_DEFLATED)


def _node_file(label: str) -> str:
    return f"nodes-{label}.csv"


def _relationship_file(ends: Ends) -> str:
    return f"relationships-{ends.type}-{ends.start}-{ends.end}.csv"


def _node_lines(label: str, nodes: Sequence[Node], delimiter: str) -> Iterator[str]:
    columns = columns_of(node.properties for node in nodes)
    yield line([f"uid:ID({label})", *(column.header for column in columns), ":LABEL"])
    for node in nodes:
        yield line([quoted(node.uid), *_cells(node.properties, columns, delimiter), quoted(label)])


def _relationship_lines(ends: Ends, found: Sequence[Relationship], delimiter: str) -> Iterator[str]:
    columns = columns_of(each.properties for each in found)
    headers = (column.header for column in columns)
    yield line([f":START_ID({ends.start})", *headers, f":END_ID({ends.end})", ":TYPE"])
    for each in found:
        cells = _cells(each.properties, columns, delimiter)
        yield line([quoted(each.start.uid), *cells, quoted(each.end.uid), quoted(ends.type)])


def _cells(properties: Mapping[str, Value], columns: Sequence[Column], delimiter: str) -> list[str]:
    return [cell(properties.get(column.name), delimiter) for column in columns]


def _code(character: str) -> str:
    return f"U+{ord(character):04X}"


def _megabytes(part: GraphPart) -> int:
    """Room for the longest text, twice over."""
    texts = (value for node in part.nodes for value in node.properties.values() if isinstance(value, str))
    return max(_BUFFER, 2 * max(map(len, texts), default=0) // 2**20 + 1)
