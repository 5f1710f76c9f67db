"""Opens a store from an address, a user and a password."""

import os
import re
from contextlib import ExitStack
from pathlib import Path

from graph import engine
from graph.engine.folder import DATABASE
from graph.store.address import FolderAddress, ServerAddress, parse
from graph.store.bolt import Connection
from graph.store.format import check_format
from graph.store.store import Store

#: Settings for a Neo4j; arguments go before them.
USER_SETTING = "REVIEWGRAPH_USER"
PASSWORD_SETTING = "REVIEWGRAPH_PASSWORD"  # noqa: S105 - the setting's name
DATABASE_SETTING = "REVIEWGRAPH_DATABASE"


def open_store(
    address: str | Path, user: str | None = None, password: str | None = None, *, read_only: bool = False
) -> Store:
    """Open the graph at a folder (the embedded engine, started if need be) or at a Bolt address.

    On a Neo4j, user and password default to REVIEWGRAPH_USER and REVIEWGRAPH_PASSWORD, and REVIEWGRAPH_DATABASE may
    name a database other than the user's own. A folder needs neither.

    Raises:
        StoreError: the address is unusable, nobody answers there, the user or password is refused, or the graph there
            is of a format that this version does not take.
        EngineError: the embedded engine cannot be started.
    """
    place = parse(address)
    if isinstance(place, FolderAddress):
        return _open_folder(place, read_only=read_only)
    return _open_server(place, user, password, read_only=read_only)


def _open_folder(place: FolderAddress, *, read_only: bool) -> Store:
    """The embedded engine does not enforce READ access mode, so its reads go in as a user who may only read."""
    embedded = engine.start(place.path)
    access, where = embedded.access, str(embedded.folder)
    with ExitStack() as undo:
        undo.callback(embedded.close)
        reading = Connection(embedded.address, access.reader, access.reader_password, DATABASE, where)
        undo.callback(reading.close)
        reading.check()
        writing = None if read_only else Connection(embedded.address, access.user, access.password, DATABASE, where)
        if writing is not None:
            undo.callback(writing.close)
        store = Store(reading, writing, address=where, engine=engine.NAME, version=access.version, embedded=embedded)
        check_format(store)
        undo.pop_all()
    return store


def _open_server(place: ServerAddress, user: str | None, password: str | None, *, read_only: bool) -> Store:
    user = user or os.environ.get(USER_SETTING)
    password = password or os.environ.get(PASSWORD_SETTING)
    connection = Connection(place.url, user, password, os.environ.get(DATABASE_SETTING) or None, place.url)
    with ExitStack() as undo:
        undo.callback(connection.close)
        name, version = product(connection.check())
        writing = None if read_only else connection
        store = Store(connection, writing, address=place.url, engine=name, version=version)
        check_format(store)
        undo.pop_all()
    return store


def product(agent: str) -> tuple[str, str]:
    """Name and version in what a server says of itself, `Neo4j/5.26.0` or `Neo4j/5.26.0 compatible (ArcadeDB 26.1)`."""
    found = re.search(r"\((?P<name>\w+) (?P<version>[^)]+)\)", agent) or re.match(
        r"(?P<name>\w+)/(?P<version>\S+)", agent
    )
    return (found["name"], found["version"]) if found else (agent, "unknown")
