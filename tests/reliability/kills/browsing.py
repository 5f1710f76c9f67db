"""A person at the pages, without a browser: opens them, fills in their forms and sends those."""

import re
import threading
import time
import urllib.parse
import urllib.request
import uuid
from collections.abc import Callable, Mapping, Sequence
from http.client import HTTPException
from http.cookiejar import CookieJar
from urllib.error import HTTPError

from lxml import html

from tests.reliability.kills.processes import LIMIT, Command

_ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/")


class RefusedError(Exception):
    """The pages said that something was not done, or did not answer."""


class Person:
    """Somebody with a browser of their own. Any answer but a page raises ``RefusedError``."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._opener = urllib.request.build_opener(
            urllib.request.ProxyHandler({}), urllib.request.HTTPCookieProcessor(CookieJar())
        )
        self.pages: list[str] = []

    def open(self, path: str) -> html.HtmlElement:
        """A page."""
        return self._asked(urllib.request.Request(urllib.parse.urljoin(self._address, path)))

    def send(
        self,
        page: html.HtmlElement,
        values: Mapping[str, str],
        *,
        to: str = "",
        files: Sequence[tuple[str, bytes]] = (),
    ) -> html.HtmlElement:
        """Fill in the form of a page whose address ends in ``to``, send it, and see the page that comes of it."""
        form = next(one for one in page.forms if one.method == "POST" and (one.action or "").endswith(to))
        given = {name: value for name, value in form.form_values() if name not in values}
        pairs = [*((n, v) for n, v in form.form_values() if n in given), *values.items()]
        request = urllib.request.Request(urllib.parse.urljoin(self._address, form.action), method="POST")
        if files:
            request.data, kind = _multipart(pairs, files)
            request.add_header("Content-Type", kind)
        else:
            request.data = urllib.parse.urlencode(pairs).encode()
        return self._asked(request)

    def _asked(self, request: urllib.request.Request) -> html.HtmlElement:
        try:
            with self._opener.open(request, timeout=LIMIT) as answer:
                text = answer.read().decode()
                self.at = str(answer.url)
        except HTTPError as error:
            self.pages.append(error.read().decode(errors="replace"))
            raise RefusedError(f"{request.full_url}: {error.code}") from error
        except (OSError, HTTPException) as error:
            raise RefusedError(f"{request.full_url}: {error!r}") from error
        self.pages.append(text)
        return html.fromstring(text)


def _multipart(pairs: Sequence[tuple[str, str]], files: Sequence[tuple[str, bytes]]) -> tuple[bytes, str]:
    mark = uuid.uuid4().hex
    parts = [f'--{mark}\r\nContent-Disposition: form-data; name="{n}"\r\n\r\n{v}\r\n'.encode() for n, v in pairs]
    for name, content in files:
        head = f'--{mark}\r\nContent-Disposition: form-data; name="files"; filename="{name}"\r\n\r\n'
        parts.append(head.encode() + content + b"\r\n")
    return b"".join(parts) + f"--{mark}--\r\n".encode(), f"multipart/form-data; boundary={mark}"


def address_of(serving: Command) -> str:
    """Where a web process serves, once it says so."""
    deadline = time.monotonic() + LIMIT
    while time.monotonic() < deadline and serving.running:
        if found := _ADDRESS.search(serving.said):
            return found[0]
        time.sleep(0.01)
    raise RefusedError(f"nothing is served: {serving.complained[-600:]}")


class Work:
    """What a person does on the pages, in a thread of its own, until it is done or refused.

    Attributes:
        done: how many of the steps the pages said to be done.
        refusal: what kept the next one from being done.
    """

    def __init__(self, steps: Sequence[Callable[[], object]]) -> None:
        self.done = 0
        self.refusal = ""
        self._steps = steps
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    @property
    def going_on(self) -> bool:
        return self._thread.is_alive()

    def finish(self) -> None:
        self._thread.join(LIMIT)

    def _run(self) -> None:
        for step in self._steps:
            try:
                step()
            except RefusedError as error:
                self.refusal = str(error)
                return
            self.done += 1
