"""The graph as GEXF, which is Gephi's own format."""

from typing import IO

from networkx.readwrite.gexf import GEXFWriter

from queries.exports.graphs.network import network_of
from queries.exports.graphs.part import GraphPart


def write_gexf(part: GraphPart, file: IO[bytes]) -> None:
    """Write the part in UTF-8; see ``network_of`` for what becomes of keys and values."""
    writer = GEXFWriter(encoding="utf-8", prettyprint=True, version="1.2draft")
    writer.add_graph(network_of(part))
    for meta in writer.xml.iter("meta"):
        # networkx puts today's date there, and equal graphs are to give equal files.
        del meta.attrib["lastmodifieddate"]
    writer.write(file)
