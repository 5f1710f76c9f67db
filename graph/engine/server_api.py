"""What the engine does only over HTTP on loopback: readiness, the reading user, its version, a clean stop."""

import base64
import http.client
import json
from dataclasses import dataclass
from typing import Any

from graph.engine.configuration import READER_GROUP
from graph.engine.folder import DATABASE
from graph.model.errors import EngineError

LIMIT = 10.0


@dataclass(frozen=True, slots=True)
class ServerApi:
    """The engine's HTTP interface, for its root user. Never through a proxy: `http.client` knows none."""

    port: int
    user: str
    password: str

    def ready(self) -> bool:
        """Whether it answers and has opened its database. Sends no password."""
        try:
            status, _ = self._request("GET", "/api/v1/ready", signed=False)
        except (OSError, http.client.HTTPException):
            return False
        return status == http.client.NO_CONTENT

    def version(self) -> str:
        """Such as 26.10.2."""
        return str(self._ask("GET", "/api/v1/server?mode=basic")["version"]).split(" ")[0]

    def create_reader(self, name: str, password: str) -> None:
        """Make the user that may read and nothing else. (Cypher's CREATE USER would make an administrator.)"""
        user = {"name": name, "password": password, "databases": {DATABASE: [READER_GROUP]}}
        self._command("create user " + json.dumps(user))

    def shut_down(self) -> None:
        """Ask for a clean stop; the process ends a moment later."""
        self._command("shutdown")

    def _command(self, command: str) -> None:
        self._ask("POST", "/api/v1/server", {"command": command})

    def _ask(self, method: str, path: str, body: dict[str, str] | None = None) -> dict[str, Any]:
        try:
            status, text = self._request(method, path, body)
            if status >= http.client.BAD_REQUEST:
                raise EngineError(f"The engine refused a command (HTTP {status}): {text[:300]}")
            answer: dict[str, Any] = json.loads(text) if text else {}
        except (OSError, ValueError, http.client.HTTPException) as error:
            raise EngineError(f"The engine does not answer over HTTP: {error!r}.") from error
        return answer

    def _request(
        self, method: str, path: str, body: dict[str, str] | None = None, *, signed: bool = True
    ) -> tuple[int, str]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=LIMIT)
        key = base64.b64encode(f"{self.user}:{self.password}".encode()).decode()
        headers = {"Authorization": f"Basic {key}"} if signed else {}
        try:
            connection.request(method, path, json.dumps(body) if body else None, headers)
            response = connection.getresponse()
            return response.status, response.read().decode("utf-8", "replace")
        finally:
            connection.close()
