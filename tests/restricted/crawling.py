"""What somebody reads who follows the links of the pages, in a form that two servers can be compared by."""

import html
import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from flask import Flask
from werkzeug.exceptions import HTTPException

from tests.webui.accounts.conftest import Visitor

_LINK = re.compile(r'(?:href|src|action)="(/[^"#]*)')
_OF_THE_SESSION = re.compile(r'(name="csrf_token" value="|"csrf_token": ?")[^"]*')
_PACKED = ("application/vnd.openxmlformats", "application/zip")
_WHEN_MADE = "docProps/core.xml"


@dataclass(frozen=True, slots=True)
class Read:
    """An answer, without what differs from session to session; packed files as the text of their parts."""

    status: int
    kind: str
    text: str


def read(visitor: Visitor, address: str) -> Read:
    """What an address answers."""
    with visitor.client.get(address, environ_overrides={"REMOTE_ADDR": visitor.address}) as answer:
        kind = answer.headers.get("Content-Type", "")
        body = answer.get_data()
    if kind.startswith(_PACKED):
        return Read(answer.status_code, kind, _unpacked(body))
    return Read(answer.status_code, kind, _OF_THE_SESSION.sub(r"\1", body.decode("utf-8")))


def _unpacked(body: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(body)) as packed:
        names = sorted(set(packed.namelist()) - {_WHEN_MADE})
        return "\n".join(f"{name}\n{packed.read(name).decode('utf-8', 'replace')}" for name in names)


def crawled(app: Flask, visitor: Visitor, seeds: Iterable[str], *, most: int) -> dict[str, Read]:
    """The answers behind these addresses and behind links from there, at most so many of one route."""
    waiting, found, seen = list(dict.fromkeys(seeds)), dict[str, Read](), Counter[str]()
    asked = set(waiting)
    given = len(waiting)
    while waiting:
        address = waiting.pop(0)
        route = endpoint(app, address)
        given -= 1
        if route is None or route == "static" or (given < 0 and seen[route] >= most):
            continue
        seen[route] += 1
        found[address] = read(visitor, address)
        if found[address].kind.startswith("text/html"):
            links = [html.unescape(link) for link in _LINK.findall(found[address].text)]
            waiting += [link for link in dict.fromkeys(links) if link not in asked]
            asked.update(links)
    return found


def endpoint(app: Flask, address: str) -> str | None:
    """The route that answers an address, if any reads it."""
    try:
        found, _ = app.url_map.bind("localhost").match(urlsplit(address).path, method="GET")
    except HTTPException:
        return None
    return str(found)
