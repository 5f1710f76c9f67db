"""What a graph's address means: a folder for the embedded engine, or a server that speaks Bolt."""

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from graph.model.errors import StoreError

SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")

# One letter before the colon is a Windows drive, not a scheme.
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+)://")


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """The address of a server, without user and password."""

    url: str


@dataclass(frozen=True, slots=True)
class FolderAddress:
    """A data folder on this computer."""

    path: Path


def parse(address: str | Path) -> ServerAddress | FolderAddress:
    """Tell the two apart.

    Raises:
        StoreError: empty, a scheme that is none of Bolt's, no host, or a password inside the address.
    """
    text = str(address).strip()
    if not text:
        raise StoreError("The graph's address is empty.", remedy="Give a folder or an address such as neo4j://host.")
    found = None if isinstance(address, Path) else _SCHEME.match(text)
    return _server(text, found[1].lower()) if found else FolderAddress(Path(text))


def _server(text: str, scheme: str) -> ServerAddress:
    if scheme not in SCHEMES:
        raise StoreError(
            f"Addresses that begin with {scheme}:// are not supported.",
            where=_without_password(text),
            remedy=f"Use one of {', '.join(f'{name}://' for name in SCHEMES)}, or a folder.",
        )
    where = _without_password(text)
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise StoreError(f"The address cannot be read: {error}.", where=where) from error
    if not host:
        raise StoreError("The address names no host.", where=where, remedy=f"For example {scheme}://localhost:7687.")
    if "@" in parts.netloc:
        raise StoreError(
            "The address holds a user or password, which would show in logs.",
            where=where,
            remedy="Give them in REVIEWGRAPH_USER and REVIEWGRAPH_PASSWORD.",
        )
    return ServerAddress(text)


def _without_password(text: str) -> str:
    """The address with whatever stands before an @ left out."""
    return re.sub(r"//.*@", "//", text)
