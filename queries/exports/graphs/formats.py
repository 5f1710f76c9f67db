"""The formats that the graph can be written in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import IO

from queries.exports.graphs.gexf import write_gexf
from queries.exports.graphs.graphml import write_graphml
from queries.exports.graphs.jsonld import write_jsonld
from queries.exports.graphs.part import GraphPart
from queries.exports.graphs.script import write_script
from queries.exports.graphs.tables import write_tables


@dataclass(frozen=True, slots=True)
class Format:
    """How to write a format; ``extracts`` where it carries the raw records too, ``binary`` where it is no text."""

    write: Callable[[GraphPart, IO[bytes]], None]
    extracts: bool = False
    binary: bool = False


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "graphml": Format(write_graphml),
        "gexf": Format(write_gexf),
        "jsonld": Format(write_jsonld),
        "csv": Format(write_tables, extracts=True, binary=True),
        "cypher": Format(write_script, extracts=True),
    }
)
"""Every format by name."""
