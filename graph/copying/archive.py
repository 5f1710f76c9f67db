"""A backup: one zip file with the graph as lines, the files that belong to it, and what each must amount to.

It is written beside its place and moved there when it is whole, and read through before anything trusts it.
"""

import json
import os
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass, field
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import IO

from graph.copying.lines import node_lines, node_of, relationship_lines, relationship_of
from graph.copying.reading import Node, Relationship
from graph.model.errors import UsageError
from graph.store import Store
from graph.store.format import FORMAT as GRAPH_FORMAT

FORMAT = 1
NODES, RELATIONSHIPS, _MANIFEST = "graph/nodes.jsonl", "graph/relationships.jsonl", "manifest.json"
FILES = "files/"
_CHUNK = 1 << 20
_LONGEST_LINE = 256 << 20
_EARLIEST = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Part:
    """One file in a backup: how many bytes and lines it has, and its SHA-256 in hex."""

    bytes: int
    lines: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup holds.

    Attributes:
        format: of the backup itself.
        graph_format: of the graph in it.
        version: the version of reviewgraph that wrote it.
        made_at: when, ISO with its offset.
        parts: by name inside the zip file.
    """

    format: int
    graph_format: int
    version: str
    made_at: str
    parts: Mapping[str, Part] = field(default_factory=dict)

    @property
    def nodes(self) -> int:
        return self.parts[NODES].lines

    @property
    def relationships(self) -> int:
        return self.parts[RELATIONSHIPS].lines

    @property
    def files(self) -> tuple[str, ...]:
        """Names of the files that belong to the graph, without their folder in the zip file."""
        return tuple(name.removeprefix(FILES) for name in self.parts if name.startswith(FILES))


def write_backup(store: Store, target: Path, head: Manifest, files: Mapping[str, Path]) -> Manifest:
    """Write the graph, which nobody may change meanwhile, and these files under their names.

    Raises:
        UsageError: the file cannot be written; what stood in its place stands there still.
    """
    draft = target.with_name(f".{target.name}.part")
    try:
        draft.unlink(missing_ok=True)
        handle = os.open(draft, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)  # it holds every word of the documents
        with os.fdopen(handle, "w+b") as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as bundle:
            manifest = _written(bundle, store, head, files)
        with draft.open("rb") as done:
            os.fsync(done.fileno())
        draft.replace(target)
    except OSError as error:
        raise UsageError(
            f"The backup cannot be written: {error.strerror or error}.",
            where=str(target),
            remedy="Nothing was changed. Give another file, on a disk with room.",
        ) from error
    finally:
        draft.unlink(missing_ok=True)
    return manifest


def _written(bundle: zipfile.ZipFile, store: Store, head: Manifest, files: Mapping[str, Path]) -> Manifest:
    parts = {
        NODES: _add(bundle, NODES, _encoded(node_lines(store))),
        RELATIONSHIPS: _add(bundle, RELATIONSHIPS, _encoded(relationship_lines(store))),
    }
    for name, path in sorted(files.items()):
        with path.open("rb") as file:
            parts[FILES + name] = _add(bundle, FILES + name, iter(partial(file.read, _CHUNK), b""))
    manifest = Manifest(head.format, head.graph_format, head.version, head.made_at, parts)
    bundle.writestr(_entry(_MANIFEST), json.dumps(asdict(manifest), indent=2) + "\n")
    return manifest


def _encoded(lines: Iterable[str]) -> Iterator[bytes]:
    return (line.encode() + b"\n" for line in lines)


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _EARLIEST)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    return entry


def _add(bundle: zipfile.ZipFile, name: str, chunks: Iterable[bytes]) -> Part:
    size, lines, found = 0, 0, sha256()
    with bundle.open(_entry(name), "w", force_zip64=True) as out:
        for chunk in chunks:
            out.write(chunk)
            found.update(chunk)
            size, lines = size + len(chunk), lines + chunk.count(b"\n")
    return Part(size, lines, found.hexdigest())


class Backup:
    """A backup that was read through and found whole. Use it inside ``opened_backup``."""

    def __init__(self, bundle: zipfile.ZipFile, manifest: Manifest) -> None:
        self._bundle = bundle
        self.manifest = manifest

    def nodes(self) -> Iterator[Node]:
        """Every node, in order of label and uid."""
        return map(node_of, self._lines(NODES))

    def relationships(self) -> Iterator[Relationship]:
        """Every relationship, in order of its start."""
        return map(relationship_of, self._lines(RELATIONSHIPS))

    @contextmanager
    def file(self, name: str) -> Iterator[IO[bytes]]:
        """One of the files that belong to the graph."""
        with self._bundle.open(FILES + name) as file:
            yield file

    def _lines(self, name: str) -> Iterator[str]:
        with self._bundle.open(name) as file:
            while line := file.readline(_LONGEST_LINE):
                yield line.decode()


@contextmanager
def opened_backup(path: Path) -> Iterator[Backup]:
    """A backup, once all of it was read and compared with what it says of itself.

    Raises:
        UsageError: it is no backup, is not whole, or was written by a newer version.
    """
    with ExitStack() as opened:
        with _refusals(path):
            bundle = opened.enter_context(zipfile.ZipFile(path))
            manifest = _manifest(bundle, path)
            for name, part in manifest.parts.items():
                _check(bundle, name, part)
        yield Backup(bundle, manifest)


@contextmanager
def _refusals(path: Path) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError as error:
        raise UsageError("There is no such file.", where=str(path)) from error
    except (zipfile.BadZipFile, zlib.error, KeyError, TypeError, ValueError, EOFError, NotImplementedError) as error:
        raise _damaged(path) from error
    except OSError as error:
        raise UsageError(f"The backup cannot be read: {error.strerror or error}.", where=str(path)) from error


def _manifest(bundle: zipfile.ZipFile, path: Path) -> Manifest:
    found = json.loads(bundle.read(_MANIFEST))
    if found["format"] > FORMAT or found["graph_format"] > GRAPH_FORMAT:
        raise UsageError(
            f"This backup was written by reviewgraph {found['version']}, in a form that this version does not read.",
            where=str(path),
            remedy=f"Install reviewgraph {found['version']} or newer.",
        )
    parts = {str(name): Part(**part) for name, part in found.pop("parts").items()}
    if not {NODES, RELATIONSHIPS} <= parts.keys() or parts.keys() != set(bundle.namelist()) - {_MANIFEST}:
        raise ValueError("parts are missing")
    return Manifest(**found, parts=parts)


def _check(bundle: zipfile.ZipFile, name: str, part: Part) -> None:
    size, found = 0, sha256()
    with bundle.open(name) as file:
        while chunk := file.read(_CHUNK):
            size += len(chunk)
            found.update(chunk)
    if (size, found.hexdigest()) != (part.bytes, part.sha256):
        raise ValueError(f"{name} is not what it was")


def _damaged(path: Path) -> UsageError:
    return UsageError(
        "This is no backup of reviewgraph, or it is damaged.",
        where=str(path),
        remedy="Nothing was changed. Take another backup.",
    )
