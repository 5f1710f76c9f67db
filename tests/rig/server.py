"""One Neo4j community server as a child process: free loopback ports, a random password, stopped with us."""

import secrets
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import neo4j
from neo4j.exceptions import DriverError, Neo4jError

from graph.engine import bond
from tests.rig.jars import RigUnavailableError, class_path

# Seconds; here it takes about six.
START_LIMIT = 120.0
STOP_LIMIT = 60.0

ENTRY_POINT = "org.neo4j.server.CommunityEntryPoint"
USER = "neo4j"
FIRST_PASSWORD = "neo4j"

CONFIGURATION = """\
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{port}
server.http.enabled=false
server.https.enabled=false
server.memory.pagecache.size=256m
dbms.usage_report.enabled=false
dbms.security.auth_enabled=true
"""

# As in the jvm settings of the configuration that Neo4j ships.
OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.lang", "java.util.concurrent")


@contextmanager
def server(home: Path) -> Iterator[tuple[str, str]]:
    """A server with its data in `home`: its address and the password of the user `neo4j`."""
    port = _free_port()
    process = _launch(home, port)
    try:
        address = f"bolt://127.0.0.1:{port}"
        yield address, _set_password(process, address, home)
    finally:
        _stop(process)


def _launch(home: Path, port: int) -> subprocess.Popen[bytes]:
    java = shutil.which("java")
    if java is None:
        raise RigUnavailableError("NEO4J_URI is not set, and there is no Java to start a Neo4j with")
    (home / "conf").mkdir(parents=True)
    (home / "conf" / "neo4j.conf").write_text(CONFIGURATION.format(port=port), encoding="utf-8")
    command = [
        java,
        *("-Xms256m", "-Xmx1g", "-XX:-UsePerfData", "-Dlog4j2.disable.jmx=true"),
        *(f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in OPENED),
        *("-cp", class_path(), ENTRY_POINT, f"--home-dir={home}", f"--config-dir={home / 'conf'}"),
    ]
    with (home / "console.log").open("wb") as console:
        return subprocess.Popen(
            command,
            cwd=home,
            stdin=subprocess.DEVNULL,
            stdout=console,
            stderr=subprocess.STDOUT,
            preexec_fn=bond.before_exec(),
        )


def _set_password(process: subprocess.Popen[bytes], address: str, home: Path) -> str:
    """Wait for the server, and change the password that every new Neo4j has."""
    deadline = time.monotonic() + START_LIMIT
    password = secrets.token_urlsafe(24)
    statement = "ALTER CURRENT USER SET PASSWORD FROM $old TO $new"
    while time.monotonic() < deadline:
        if process.poll() is not None:
            break
        try:
            with _first_driver(address) as driver:
                driver.execute_query(statement, old=FIRST_PASSWORD, new=password, database_="system")
            return password
        except (DriverError, Neo4jError):
            time.sleep(0.25)
    log = (home / "console.log").read_text(encoding="utf-8", errors="replace")[-1000:]
    raise RuntimeError(f"Neo4j did not start (exit code {process.poll()}): {log}")


def _first_driver(address: str) -> neo4j.Driver:
    """One that gives up at once: its own pauses between tries double, and would outlast the start by half a minute."""
    return neo4j.GraphDatabase.driver(
        address, auth=(USER, FIRST_PASSWORD), connection_timeout=5.0, max_transaction_retry_time=0
    )


def _stop(process: subprocess.Popen[bytes]) -> None:
    """Its data goes with it: no reason to wait for a clean stop, which takes twelve seconds."""
    process.kill()
    process.wait(STOP_LIMIT)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
