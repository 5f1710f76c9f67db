"""One engine process: started on free loopback ports, waited for within limits, stopped cleanly."""

import contextlib
import logging
import os
import secrets
import socket
import subprocess
import sys
import time
from dataclasses import dataclass

import psutil

from graph.engine import bond, configuration
from graph.engine.folder import DataFolder
from graph.engine.private import remove
from graph.engine.room import full_disk, no_memory
from graph.engine.runtime import READER, ROOT, Ports, Runtime, command, environment_for_java
from graph.engine.server_api import ServerApi
from graph.engine.windows import NO_WINDOW
from graph.model.errors import EngineError

logger = logging.getLogger(__name__)

#: Seconds. A cold laptop with a virus scanner reads the jars slowly; here it takes about two.
START_LIMIT = 90.0
STOP_LIMIT = 20.0
PORT_TRIES = 5

# Bolt's greeting: its magic number and the one version 5.4, then three empty offers.
BOLT_GREETING = bytes.fromhex("6060b017" + "00000405" + "00000000" * 3)


class PortTakenError(Exception):
    """Another program took the port between our choosing it and the engine's listening on it."""


@dataclass(frozen=True, slots=True)
class RunningServer:
    """An engine that is ready."""

    process: subprocess.Popen[bytes]
    ports: Ports
    api: ServerApi
    version: str
    password: str
    reader_password: str

    def stop(self) -> None:
        """Ask, then terminate, then kill; returns when the process is gone."""
        if self.process.poll() is None:
            with contextlib.suppress(EngineError, subprocess.TimeoutExpired):
                self.api.shut_down()
                self.process.wait(STOP_LIMIT)
        _end(self.process)


def start_server(runtime: Runtime, folder: DataFolder) -> RunningServer:
    """Start the engine and wait until it answers on both ports and has its reading user.

    Raises:
        EngineError: it stopped by itself, or was not ready in time.
    """
    deadline = time.monotonic() + START_LIMIT
    for _ in range(PORT_TRIES):
        ports = _free_ports()
        try:
            return _try_ports(runtime, folder, ports, deadline)
        except PortTakenError:
            logger.warning("A port of %s was taken by another program; trying others", ports)
    raise EngineError("No free port could be held for the engine.", where=str(folder.engine_log))


def _try_ports(runtime: Runtime, folder: DataFolder, ports: Ports, deadline: float) -> RunningServer:
    password, reader_password = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
    configuration.configure(folder, password)
    process = _launch(runtime, folder, ports)
    try:
        api = ServerApi(ports.http, ROOT, password)
        _await_ready(process, ports, api, folder, deadline)
        api.create_reader(READER, reader_password)
        remove(folder.root_password)
        return RunningServer(process, ports, api, api.version(), password, reader_password)
    except BaseException:
        _end(process)
        raise


def _launch(runtime: Runtime, folder: DataFolder, ports: Ports) -> subprocess.Popen[bytes]:
    with folder.console_log.open("wb") as console:
        try:
            process = subprocess.Popen(  # noqa: S603 - our own command line; no shell
                command(runtime, folder, ports),
                cwd=folder.root,
                env=environment_for_java(os.environ),
                stdin=subprocess.DEVNULL,
                stdout=console,
                stderr=subprocess.STDOUT,
                creationflags=NO_WINDOW,
                preexec_fn=bond.before_exec(),
            )
        except OSError as error:
            raise EngineError(f"Java cannot be started: {error.strerror or error}.", where=str(runtime.java)) from error
    if sys.platform == "win32":
        bond.tie(int(process._handle))  # type: ignore[attr-defined]
    return process


def _await_ready(
    process: subprocess.Popen[bytes], ports: Ports, api: ServerApi, folder: DataFolder, deadline: float
) -> None:
    """Before any password is sent, both ports are known to be this process's own."""
    wanted = {ports.http, ports.bolt}
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise stopped(process.returncode, folder)
        missing = wanted - _held(process.pid, wanted)
        answering = {port for port in missing if _answers(port)}
        # Looked at again: the engine may have begun to listen between the two questions.
        if answering - _held(process.pid, wanted):
            raise PortTakenError
        if not missing and api.ready() and _speaks_bolt(ports.bolt):
            return
        time.sleep(0.05)
    raise EngineError(
        f"The engine was not ready after {START_LIMIT:.0f} seconds.", where=str(folder.engine_log), remedy="Try again."
    )


def stopped(code: int, folder: DataFolder) -> EngineError:
    """What to say when the engine ended without being asked to."""
    if (shortage := full_disk(folder.root) or no_memory(folder.console_log)) is not None:
        return shortage
    return EngineError(
        f"The engine stopped by itself (exit code {code}).",
        where=str(folder.logs),
        remedy="The log files there say why. Starting again is safe: what was committed is on the disk.",
    )


def _free_ports() -> Ports:
    with socket.socket() as first, socket.socket() as second:
        first.bind(("127.0.0.1", 0))
        second.bind(("127.0.0.1", 0))
        return Ports(http=first.getsockname()[1], bolt=second.getsockname()[1])


def _held(pid: int, ports: set[int]) -> set[int]:
    """Those of the ports on which the process itself listens; where that may not be looked up, those that answer."""
    try:
        connections = psutil.Process(pid).net_connections(kind="tcp")
    except psutil.NoSuchProcess:
        return set()
    except psutil.AccessDenied:
        return {port for port in ports if _answers(port)}
    return ports & {one.laddr.port for one in connections if one.status == psutil.CONN_LISTEN}


def _answers(port: int) -> bool:
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=0.5) as probe:
        # On a port where nobody listens, a connection can by chance meet itself.
        return bool(probe.getsockname() != probe.getpeername())
    return False


def _speaks_bolt(port: int) -> bool:
    """Whether the port answers Bolt's greeting with a version; no password is sent."""
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=5.0) as probe:
        probe.sendall(BOLT_GREETING)
        return len(probe.recv(4)) == 4
    return False


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is not None:
        return
    process.terminate()
    try:
        process.wait(STOP_LIMIT)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(STOP_LIMIT)
