"""The file of corrections, changed by one editor at a time, and put back as it was where what follows fails."""

import codecs
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from graph.engine.lock import FileLock
from graph.model.errors import UsageError
from loaders.corrections import Corrections, Entry, read_corrections
from loaders.corrections.appending import appendix
from loaders.corrections.reading import parse_corrections, text_of
from loaders.corrections.replacing import put

_PATIENCE = 30.0
"""Seconds that an editor waits for another one."""


class CorrectionsFile:
    """A file of corrections under its lock; made by ``locked``."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._before: bytes | None = path.read_bytes() if path.exists() else None
        self.before = read_corrections(path) if path.exists() else Corrections(str(path))
        self.after = self.before

    def write(self, entries: Sequence[Entry], instead_of: Sequence[Entry] = ()) -> Corrections:
        """Put corrections at the end of the file; those that they take the place of stay as comments.

        Raises:
            UsageError: they do not go together with what stands there, or the file cannot be written; it is left as
                it was.
        """
        if not entries and not instead_of:
            return self.before
        text = text_of(self.path) if self.path.exists() else ""
        if instead_of:
            text = _without(text, self.before, instead_of)
            parse_corrections(text, str(self.path))
        if entries:
            text += appendix(text, entries, str(self.path))
        self.put_text(text)
        return self.after

    def put_text(self, text: str) -> None:
        """The file with this text instead of what it had, whole or not at all.

        Raises:
            UsageError: it is not written as corrections are, or the file cannot be written.
        """
        after = parse_corrections(text, str(self.path))
        mark = codecs.BOM_UTF8 if (self._before or b"").startswith(codecs.BOM_UTF8) else b""
        try:
            put(self.path, mark + text.encode("utf-8"))
        except OSError as error:
            raise _unwritable(self.path, error) from error
        self.after = after

    def undo(self) -> None:
        """Put the file back as it was found."""
        try:
            if self._before is None:
                self.path.unlink(missing_ok=True)
            elif self.path.read_bytes() != self._before:
                put(self.path, self._before)
        except OSError as error:
            raise _unwritable(self.path, error) from error
        self.after = self.before


def _unwritable(path: Path, error: OSError) -> UsageError:
    return UsageError(
        f"the corrections cannot be written ({error.strerror}).",
        where=str(path),
        remedy="Whoever looks after this computer can allow it.",
    )


def _without(text: str, corrections: Corrections, gone: Sequence[Entry]) -> str:
    """The text with these entries as comments, each line of them behind a sign."""
    lines = text.splitlines(keepends=True)
    starts = sorted(entry.line for entry in corrections)
    for entry in gone:
        first = entry.line - 1
        while first and not lines[first].lstrip().startswith("-"):
            first -= 1  # the dash may stand alone on the line above
        after = next((start - 1 for start in starts if start > entry.line), len(lines))
        while after > first + 1 and (lines[after - 1].strip() in ("", "-") or lines[after - 1].lstrip()[0] == "#"):
            after -= 1  # white space, and what is said before the next one
        for at in range(first, after):
            lines[at] = f"# {lines[at]}"
    return "".join(lines)


@contextmanager
def locked(path: Path) -> Iterator[CorrectionsFile]:
    """The file of corrections, no other desk changing it meanwhile.

    Raises:
        UsageError: it is not written as corrections are, its folder cannot be written, or somebody holds it.
    """
    lock = FileLock(path.with_name(f".{path.name}.lock"))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        held = lock.acquire(_PATIENCE)
    except OSError as error:
        raise _unwritable(path, error) from error
    if not held:
        raise UsageError(
            "somebody else is changing the corrections.", where=str(path), remedy="Nothing was changed. Try again."
        )
    try:
        yield CorrectionsFile(path)
    finally:
        lock.release()
