"""Writing corrections at the end of their file: what stands there, comments too, stays as it is."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from textwrap import indent
from typing import Any

from graph.model.errors import UsageError
from loaders.corrections.entries import (
    Add,
    At,
    Corrections,
    Drop,
    Entry,
    Merge,
    NeverMerge,
    Part,
    Rename,
    SetField,
    Split,
)
from loaders.corrections.marked import dumped, marked
from loaders.corrections.reading import parse_corrections, read_corrections, text_of
from loaders.corrections.replacing import put

_HEAD = (
    "# Corrections of this collection: what was read wrongly, who says so, since when and why.\n"
    "# Applied each time a document is loaded. How each is written: docs/correcting.md\n\n"
)


def append(path: Path, entries: Sequence[Entry]) -> Corrections:
    """Add corrections to a file, which is made where there is none; all that it then says.

    Raises:
        UsageError: the file is not well written, or does not go together with them; it is then left as it is.
    """
    added = appendix(text_of(path) if path.exists() else "", entries, str(path))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        put(path, (path.read_bytes() if path.exists() else b"") + added.encode("utf-8"))
    except OSError as error:
        raise UsageError(f"the corrections cannot be written ({error.strerror}).", where=str(path)) from error
    return read_corrections(path)


def appendix(before: str, entries: Sequence[Entry], where: str) -> str:
    """What is to stand behind the text of a file of corrections, which may be empty, for it to have these too.

    Raises:
        UsageError: the text is not well written, or does not go together with them.
    """
    head = "" if before else _HEAD
    added = head + _added(before or head, entries, where)
    parse_corrections(before + added, where)
    return added


def _added(before: str, entries: Sequence[Entry], where: str) -> str:
    """The text to add: with the file's ends of lines, and as far in as its list is."""
    root = marked(before, where)
    if root is not None and root.value is not None and root.flow:
        raise UsageError(
            "the corrections stand in brackets, and cannot be added to.",
            where=where,
            remedy="Write each on lines of its own that begin with a dash.",
        )
    text = "\n".join(dumped(written(entry)) for entry in entries)
    text = indent(text, " " * (root.column if root is not None and root.value is not None else 0))
    gap = "" if not before or before.endswith(("\n\n", "\r\n\r\n")) else "\n" if before.endswith("\n") else "\n\n"
    return (gap + text).replace("\n", "\r\n" if "\r\n" in before else "\n")


def written(entry: Entry) -> dict[str, object]:
    """A correction as keys and values, in the order in which they are read."""
    made: dict[str, Any] = _own(entry)
    if entry.document:
        made["document"] = entry.document
    return made | {"who": entry.by, "when": date.fromisoformat(entry.on), "why": entry.why}


def _own(entry: Entry) -> dict[str, Any]:
    match entry:
        case Rename():
            return {"rename": entry.name, "to": entry.to}
        case Merge():
            return {"merge": list(entry.names), "into": entry.into}
        case NeverMerge():
            return {"never_merge": list(entry.names)}
        case Split():
            return {"split": entry.name, "parts": [_part(part) for part in entry.parts]}
        case SetField():
            new = "as_said" if entry.as_said else "to"
            return {"set": entry.target, "field": entry.field, "was": _plain(entry.was), new: _plain(entry.to)}
        case Drop():
            return {"drop": entry.target} | _known({"was": entry.was})
        case Add():
            fields = {name: _plain(value) for name, value in entry.fields.items()}
            made = {"add": entry.type, "review": entry.review, "quote": entry.quote, **_at(entry.at)}
            return _known(made) | ({"fields": fields} if fields else {})
    raise TypeError(f"there is no correction {type(entry)}")


def _part(part: Part) -> dict[str, Any]:
    return _known({"name": part.name, "section": part.section, **_at(part.at), "document": part.document})


def _at(at: At) -> dict[str, Any]:
    lines = f"{at.lines[0]}-{at.lines[1]}" if at.lines and at.lines[0] != at.lines[1] else at.lines and at.lines[0]
    return _known({"page": at.page, "lines": lines, "cell": at.cell})


def _known(given: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in given.items() if value is not None}


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value
