"""What holds the graph: the embedded engine's Java on this computer, or a Neo4j at an address."""

import os
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psutil

from graph import engine
from graph.engine.runtime import Runtime, environment_for_java, locate
from graph.engine.windows import NO_WINDOW
from graph.model.errors import EngineError, ReviewgraphError
from graph.store import Store
from reviewgraph.doctor.finding import Finding, State, note, trouble, well

_JAVA_LIMIT = 30.0
_MEMORY = 1536 * 2**20
_OLDEST = (5, 26)


def embedded() -> Iterator[Finding]:
    """Whether the embedded engine would start here: its Java, memory, loopback ports, and a trial of it."""
    try:
        runtime = locate(os.environ)
    except EngineError as error:
        yield trouble("engine", f"{error.where}: {error.message}" if error.where else error.message, error.remedy)
        return
    java = _java(runtime)
    yield java
    yield _memory()
    loopback = _loopback()
    yield loopback
    if java.state is loopback.state is State.WELL:
        yield _trial()


def _java(runtime: Runtime) -> Finding:
    """Locked-down computers refuse programs outside of named folders: this runs nothing but the version."""
    try:
        done = subprocess.run(  # noqa: S603 - the engine's own Java
            [str(runtime.java), "-version"],
            env=environment_for_java(os.environ),
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_JAVA_LIMIT,
            creationflags=NO_WINDOW,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return _blocked(runtime.java, str(error))
    said = (done.stderr or done.stdout).strip().splitlines()
    if done.returncode:
        return _blocked(runtime.java, said[0] if said else f"it ended with {done.returncode}")
    return well("Java", f"{said[0] if said else 'runs'} ({runtime.java}).")


def _blocked(java: Path, why: str) -> Finding:
    return trouble(
        "Java",
        f"The engine's Java program does not run: {why}.",
        f"Ask those who look after this computer to allow {java}, or set REVIEWGRAPH_JAVA to a Java 21 that is "
        "allowed; or use a Neo4j on a server: --graph bolt://…",
    )


def _memory() -> Finding:
    free = psutil.virtual_memory().available
    words = f"{free / 2**20:,.0f} MB of memory are free."
    if free < _MEMORY:
        return note("memory", words, "The engine takes up to 1,000 MB. Close other programs if it stops.")
    return well("memory", words)


def _loopback() -> Finding:
    try:
        with socket.create_server(("127.0.0.1", 0)) as server:
            socket.create_connection(server.getsockname(), timeout=5).close()
    except OSError as error:
        return trouble(
            "loopback",
            f"Programs on this computer cannot reach each other: {error.strerror or error}.",
            "Ask for connections to 127.0.0.1 to be allowed (they never leave the computer).",
        )
    return well("loopback", "Programs on this computer reach each other on 127.0.0.1.")


def _trial() -> Finding:
    with tempfile.TemporaryDirectory(prefix="reviewgraph-") as place:
        began = time.monotonic()
        try:
            engine.start(Path(place) / "graph").close()
        except ReviewgraphError as error:
            return trouble("engine", f"A trial of the engine did not start: {error.message}", error.remedy)
    return well("engine", f"A trial of the engine started and stopped in {time.monotonic() - began:.1f} seconds.")


def server(store: Store) -> Iterator[Finding]:
    """A Neo4j that answered: whether it is new enough."""
    words = f"{store.engine} {store.version} answers at {store.address}."
    numbers = tuple(int(part) for part in store.version.split(".")[:2] if part.isdigit())
    if store.engine == "Neo4j" and numbers < _OLDEST:
        yield trouble("server", words, f"Use Neo4j {'.'.join(map(str, _OLDEST))} or newer.")
    else:
        yield well("server", words)
