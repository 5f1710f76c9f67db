"""The lifeline: a loopback connection that a user of the engine holds for as long as it lives.

The operating system closes it at any death, so the keeper knows when its last user is gone. One JSON object a line:
the user sends its token, the keeper answers with access to the engine or with what failed; later the user may say
goodbye, and the keeper may say what failed.
"""

import json
import socket
from dataclasses import asdict, dataclass, field
from typing import Any

from graph.model.errors import EngineError

LONGEST_LINE = 65_536
SEND_LIMIT = 2.0


@dataclass(frozen=True, slots=True)
class Access:
    """How to speak to the engine."""

    bolt_port: int
    version: str
    user: str
    reader: str
    server_pid: int
    server_started: float
    password: str = field(repr=False)
    reader_password: str = field(repr=False)


def hello(token: str) -> dict[str, Any]:
    return {"token": token}


def goodbye() -> dict[str, Any]:
    return {"goodbye": True}


def ready(access: Access) -> dict[str, Any]:
    return {"access": asdict(access)}


def failed(error: EngineError) -> dict[str, Any]:
    return {"failed": {"message": error.message, "where": error.where, "remedy": error.remedy}}


def access_in(message: dict[str, Any]) -> Access | None:
    return Access(**message["access"]) if "access" in message else None


def failure_in(message: dict[str, Any]) -> EngineError | None:
    return EngineError(**message["failed"]) if "failed" in message else None


class Line:
    """Messages over one connection, for both ends."""

    def __init__(self, connection: socket.socket) -> None:
        self.connection = connection
        self._buffer = b""

    def send(self, message: dict[str, Any]) -> None:
        self.connection.settimeout(SEND_LIMIT)
        self.connection.sendall(json.dumps(message).encode() + b"\n")

    def receive(self, seconds: float) -> dict[str, Any]:
        """The next message.

        Raises:
            TimeoutError: none came in time.
            EOFError: the other end is gone, or is not one of ours.
        """
        while b"\n" not in self._buffer:
            self._read(seconds)
        line, _, self._buffer = self._buffer.partition(b"\n")
        try:
            message = json.loads(line)
        except ValueError as error:
            raise EOFError from error
        if not isinstance(message, dict):
            raise EOFError
        return message

    def _read(self, seconds: float) -> None:
        # Nought would mean "no blocking", which says "nothing there" in another way.
        self.connection.settimeout(max(seconds, 0.001))
        try:
            chunk = self.connection.recv(4096)
        except TimeoutError:
            raise
        except OSError as error:
            raise EOFError from error
        self._buffer += chunk
        if not chunk or len(self._buffer) > LONGEST_LINE:
            raise EOFError

    def close(self) -> None:
        self.connection.close()
