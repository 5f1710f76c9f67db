"""A browser of a person with an account, over a port of this computer: cookies, the form's token, and what it took."""

import http.client
import json
import re
from time import perf_counter
from typing import Any
from urllib.parse import urlencode

from tests.load.figures import Took

LONGEST = 60.0
"""Seconds that an answer is waited for."""
_TOKEN = re.compile(r'name="csrf_token" value="([^"]+)"')


class Visitor:
    """One person. Not to be shared between threads.

    Args:
        port: of the server, on loopback.
        began: the moment of ``perf_counter`` that times count from.
    """

    def __init__(self, port: int, began: float) -> None:
        self._port, self._began = port, began
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=LONGEST)
        self._cookies: dict[str, str] = {}

    def sign_in(self, name: str, password: str) -> None:
        """Sign in by the form."""
        token = _TOKEN.search(self.get("sign in", "/sign-in")[1])
        assert token
        fields = {"csrf_token": token[1], "name": name, "password": password, "next": "/account"}
        took, _ = self._send("sign in", "POST", "/sign-in", urlencode(fields), "application/x-www-form-urlencoded")
        assert took.status == 303, took

    def get(self, what: str, address: str) -> tuple[Took, str]:
        """A page, and what it took until all of it was there."""
        return self._send(what, "GET", address)

    def post(self, what: str, address: str, given: dict[str, Any]) -> tuple[Took, str]:
        """Change something through the answers as JSON."""
        token = json.loads(self.get("session", "/api/v1/session")[1])["csrf_token"]
        return self._send(what, "POST", address, json.dumps(given), "application/json", {"X-CSRFToken": token})

    def again(self) -> "Visitor":
        """The same person in another window: another connection, the same cookies."""
        another = Visitor(self._port, self._began)
        another._cookies = dict(self._cookies)
        return another

    def close(self) -> None:
        self._connection.close()

    def _send(
        self,
        what: str,
        method: str,
        address: str,
        body: str | None = None,
        kind: str | None = None,
        more: dict[str, str] | None = None,
    ) -> tuple[Took, str]:
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self._cookies.items()), **(more or {})}
        headers |= {"Content-Type": kind} if kind else {}
        begun = perf_counter()
        try:
            self._connection.request(method, address, body, headers)
            answer = self._connection.getresponse()
        except (http.client.HTTPException, ConnectionError):  # the server closed an idle connection
            self._connection.close()
            self._connection.request(method, address, body, headers)
            answer = self._connection.getresponse()
        text = answer.read().decode(errors="replace")
        for header in answer.headers.get_all("Set-Cookie") or ():
            name, _, value = header.partition(";")[0].partition("=")
            self._cookies[name] = value
        return Took(what, begun - self._began, perf_counter() - begun, answer.status), text
