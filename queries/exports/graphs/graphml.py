"""The graph as GraphML, which Gephi, yEd, Cytoscape and networkx open."""

from typing import IO

from networkx.readwrite.graphml import write_graphml_xml

from queries.exports.graphs.network import network_of
from queries.exports.graphs.part import GraphPart


def write_graphml(part: GraphPart, file: IO[bytes]) -> None:
    """Write the part in UTF-8; see ``network_of`` for what becomes of keys and values."""
    write_graphml_xml(network_of(part), file, encoding="utf-8")
