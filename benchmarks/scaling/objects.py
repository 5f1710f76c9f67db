"""How fast neomodel is, saving the same kind of rows as objects one by one: on a few reviews, in rows a second."""

from itertools import islice
from time import perf_counter
from typing import Any

from neomodel import db, get_config

from benchmarks.scaling.engines import Bench
from graph.model.schema import LABELS, nodes
from graph.writing.changes import Changes
from graph.writing.subgraph import NodeKey, RelationshipKey
from tests.scale.generator import batches

_SEED, _NODES, _REVIEWS = 77, 5_000, 2
_FIRST = 20_000_000
"""Numbers of reviews that nothing else loads."""


def rows_per_second(bench: Bench) -> float:
    """The speed of ``save`` and ``connect`` for a few whole reviews; ties to areas and themes are left out."""
    if bench.database:
        get_config().database_name = bench.database
    _tell_classes()
    db.set_connection(url=bench.url)
    rows, seconds = 0, 0.0
    try:
        for piece in islice(batches(_NODES, _SEED, together=1, first=_FIRST), _REVIEWS):
            begun = perf_counter()
            rows += _saved(piece)
            seconds += perf_counter() - begun
    finally:
        db.close_connection()
    return rows / seconds


def _tell_classes() -> None:
    """neomodel looks a class up in whichever module first imported the schema, where records have the same names."""
    for label in LABELS:
        for _, defined in getattr(nodes, label).defined_properties(properties=False, aliases=False).items():
            defined.module_name = nodes.__name__


def _saved(piece: Changes) -> int:
    """Save each node and connect each tie between them; how many rows that were."""
    made: dict[NodeKey, Any] = {}
    for key, held in piece.created_nodes.items():
        # Bodies of an area are in the graph already; a uid of its own makes it a new row like the others.
        made[key] = getattr(nodes, key.label)(uid=f"{key.uid}/objects", **held)
        made[key].save()
    ties = [tie for tie in piece.created_relationships if tie.start in made and tie.end in made]
    for tie in ties:
        _manager(made[tie.start], tie).connect(made[tie.end], _modelled(piece, tie))
    return len(made) + len(ties)


def _modelled(piece: Changes, tie: RelationshipKey) -> dict[str, Any]:
    """neomodel takes only what the class of the relationship names."""
    held = piece.created_relationships[tie]
    return {} if tie.type == "STATED_IN" else dict(held)


def _manager(start: Any, tie: RelationshipKey) -> Any:
    """The object's manager for a type and the label at its end."""
    for name, defined in start.defined_properties(properties=False, aliases=False).items():
        if defined.definition["relation_type"] == tie.type and defined._raw_class == tie.end.label:
            return getattr(start, name)
    raise LookupError(tie.type)
