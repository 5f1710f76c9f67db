"""What a database needs after its import from tables: constraints, indexes, and the lists that no cell can hold."""

from collections.abc import Iterable, Iterator, Mapping

from graph.model.schema import schema_statements
from queries.exports.graphs.literals import literal
from queries.exports.graphs.part import GraphPart, Value, nodes_by_label, relationships_by_ends
from queries.exports.graphs.script import for_nodes, for_relationships


def finishing_statements(part: GraphPart) -> Iterator[str]:
    """The statements one by one, without their semicolons.

    The import takes the cell of an empty list, or of a list of one empty text, for absence: those are set here.
    """
    yield from schema_statements()
    for label, nodes in nodes_by_label(part).items():
        yield from for_nodes("set-on-nodes", label, _rows((node.properties, {"uid": node.uid}) for node in nodes))
    for ends, found in relationships_by_ends(part).items():
        keyed = (
            (
                each.properties,
                {
                    "start_uid": each.start.uid,
                    "end_uid": each.end.uid,
                    "capacity": each.properties.get("capacity", ""),
                },
            )
            for each in found
        )
        yield from for_relationships("set-on-relationships", ends, _rows(keyed))


def _rows(held: Iterable[tuple[Mapping[str, Value], Mapping[str, Value]]]) -> Iterator[str]:
    for properties, key in held:
        lost = {name: value for name, value in properties.items() if value in ([], [""])}
        if lost:
            keys = "".join(f"{name}: {literal(value)}, " for name, value in key.items())
            yield f"{{{keys}properties: {literal(lost)}}}"
