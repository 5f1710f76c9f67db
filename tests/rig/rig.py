"""Which Neo4j the tests use."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.rig.jars import RigUnavailableError
from tests.rig.server import USER, server

__all__ = ["Neo4jAccess", "RigUnavailableError", "neo4j_rig"]


@dataclass(frozen=True, slots=True)
class Neo4jAccess:
    """How to open the tests' Neo4j."""

    address: str
    user: str
    password: str = field(repr=False)


@contextmanager
def neo4j_rig(home: Path) -> Iterator[Neo4jAccess]:
    """The server that NEO4J_URI names, else one of our own with its data in `home`.

    Raises:
        RigUnavailableError: neither is there.
    """
    address = os.environ.get("NEO4J_URI")
    if address:
        user, password = os.environ.get("REVIEWGRAPH_USER", USER), os.environ.get("REVIEWGRAPH_PASSWORD", "")
        yield Neo4jAccess(address, user, password)
        return
    with server(home) as (own, password):
        yield Neo4jAccess(own, USER, password)
