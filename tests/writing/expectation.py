"""What a store ought to hold, worked out by the pure fold, in the form of a dump."""

from collections.abc import Iterable

from graph.model.records import DocumentRecords
from graph.writing.assembly import Loaded, whole_graph
from tests.canonical import Line, pairs

AT, BY = "2026-11-21T09:00:00Z", "tests"


def from_documents(lines: Iterable[Line]) -> list[Line]:
    """A dump without the regions and themes, which no document states."""
    return [line for line in lines if line[0] not in {"Region", "Theme", "BROADER"} and line[1][0] != "Region"]


def expected(*documents: DocumentRecords) -> list[Line]:
    """What the dump ought to be, from the pure fold."""
    graph = whole_graph(Loaded(one, AT, BY) for one in documents)
    nodes: list[Line] = [(*key, pairs(properties)) for key, properties in graph.nodes.items()]
    ties: list[Line] = [
        (key.type, tuple(key.start), tuple(key.end), pairs(properties))
        for key, properties in graph.relationships.items()
    ]
    return sorted(nodes, key=repr) + sorted(ties, key=repr)
