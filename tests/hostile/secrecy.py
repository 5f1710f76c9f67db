"""Whether what is secret can be read where it is not needed: files, what commands printed, processes, backups."""

import base64
import io
import json
import sqlite3
import tempfile
import urllib.parse
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.hostile.session import SEEN
from webui.accounts import FILE_NAME

_NEEDS_A_PASSWORD = "reviewgraph.cli"
"""Stands in the command line of the command itself, which is given the password of a Neo4j in its environment."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a session says of itself: secrets by what they are, commands that failed, processes as they were seen."""

    secret: Mapping[str, str]
    errors: tuple[str, ...]
    processes: tuple[Mapping[str, Any], ...]


def said_of(folder: Path) -> Said:
    """What the session in a folder left word of."""
    found = json.loads((folder / SEEN).read_text(encoding="utf-8"))
    return Said(found["secret"], tuple(found["errors"]), tuple(found["processes"]))


def leaks(folder: Path) -> Iterator[str]:
    """Every place at which a secret stands that is not its own."""
    said = said_of(folder)
    key = _signing_key(folder)
    forms = {what: [form for form in _forms(secret.encode()) if form] for what, secret in said.secret.items()}
    forms["key of cookies"] = [*_forms(key), key.hex().encode()]
    for path in sorted(path for path in folder.rglob("*") if path.is_file() and path.name != SEEN):
        for name, content in _contents(str(path.relative_to(folder)), path.read_bytes()):
            for what, written in forms.items():
                own = what == "key of cookies" and name.startswith(f"data/{FILE_NAME}")
                if not own and any(form in content for form in written):
                    yield f"{name}: the {what}"
    for process in said.processes:
        yield from _shown(process, said.secret)
    yield from _kept_in_backup(folder / "out" / "saved")


def _contents(name: str, content: bytes, depth: int = 3) -> Iterator[tuple[str, bytes]]:
    """A file and, where it is an archive, everything in it."""
    yield name, content
    if not depth:
        return
    with suppress(zipfile.BadZipFile), zipfile.ZipFile(io.BytesIO(content)) as archive:
        for each in archive.namelist():
            yield from _contents(f"{name}/{each}", archive.read(each), depth - 1)


def _forms(secret: bytes) -> list[bytes]:
    """A secret as it would be written: as it is, in an address, in JSON and in a header of a request."""
    return [
        secret,
        urllib.parse.quote_plus(secret).encode(),
        base64.b64encode(secret),
        base64.urlsafe_b64encode(secret),
    ]


def _shown(process: Mapping[str, Any], secret: Mapping[str, str]) -> Iterator[str]:
    line = " ".join(process["cmdline"])
    for what, words in secret.items():
        if words in line:
            yield f"the process list, {line[:80]}: the {what}"
        names = [name for name, value in process["environ"].items() if words in value]
        if names and not (what == "password of a Neo4j" and _NEEDS_A_PASSWORD in line):
            yield f"the environment of {line[:80]}: the {what} ({', '.join(names)})"


def _signing_key(folder: Path) -> bytes:
    with closing(sqlite3.connect(folder / "data" / FILE_NAME)) as connection:
        (found,) = connection.execute("SELECT value FROM setting WHERE name = 'secret'").fetchone()
    return bytes(found)


def _kept_in_backup(file: Path) -> Iterator[str]:
    """Rows of a backup's accounts that sign somebody in, or tell where somebody tried to."""
    with zipfile.ZipFile(file) as archive, tempfile.TemporaryDirectory() as place:
        [name] = [each for each in archive.namelist() if each.endswith(FILE_NAME)]
        with closing(sqlite3.connect(archive.extract(name, place))) as connection:
            tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            for table in sorted(tables & _LEFT_OUT):
                (count,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
                if count:
                    yield f"the backup holds {count} rows of {table}"


_LEFT_OUT = {"session", "attempt", "setting"}
