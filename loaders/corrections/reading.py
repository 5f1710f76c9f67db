"""The file of corrections, read strictly: an unknown key or a missing one is an error with its line."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from graph.model.errors import UsageError
from graph.model.vocabulary import CorrectionKind
from loaders.corrections.checking import check_together
from loaders.corrections.entries import (
    Add,
    At,
    Corrections,
    Drop,
    Entry,
    Merge,
    NeverMerge,
    Part,
    Plain,
    Rename,
    SetField,
    Split,
)
from loaders.corrections.fields import FACTS, kind_of, parsed
from loaders.corrections.marked import Marked, marked
from loaders.corrections.values import Values

_COMMON = ("document", "who", "when", "why")
_SPAN = re.compile(r"(\d+)(?:\s*[-–]\s*(\d+))?")


def read_corrections(path: Path) -> Corrections:
    """The corrections of a file.

    Raises:
        UsageError: there is no such file, it is not UTF-8, or it is not written as corrections are; with the line.
    """
    return parse_corrections(text_of(path), str(path))


def text_of(path: Path) -> str:
    """A file's text, without a byte order mark.

    Raises:
        UsageError: it cannot be read.
    """
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise UsageError(
            f"the corrections cannot be read ({error.strerror}).", where=str(path), remedy="Check the path."
        ) from error
    except UnicodeDecodeError as error:
        raise UsageError("the corrections are not in UTF-8.", where=str(path), remedy="Save the file as UTF-8.") from (
            error
        )


def parse_corrections(text: str, where: str) -> Corrections:
    """The corrections of a text; ``where`` is its file's path, for messages.

    Raises:
        UsageError: it is not written as corrections are, or two of them contradict each other.
    """
    root = marked(text, where)
    if root is None or root.value is None:
        return Corrections(where)
    if not isinstance(root.value, tuple):
        raise UsageError(
            "the corrections are no list.", where=f"{where}, line {root.line}", remedy="Begin each with a dash."
        )
    found = Corrections(where, tuple(_entry(item, where) for item in root.value))
    check_together(found)
    return found


def _entry(item: Marked, where: str) -> Entry:
    values = Values.of(item, where)
    verbs = [kind for kind in CorrectionKind if kind.value in values.given]
    if len(verbs) != 1:
        listed = ", ".join(kind.value for kind in CorrectionKind)
        raise values.wrong("a correction does exactly one thing.", f"Give one of: {listed}.")
    own, build = _BUILD[verbs[0]]
    values.refuse_unknown((verbs[0].value, *own, *_COMMON))
    common: dict[str, Any] = {
        "by": values.words("who"),
        "on": _day(values),
        "why": values.words("why"),
        "document": values.words_or_none("document"),
        "line": item.line,
    }
    return build(values, common)


def _day(values: Values) -> str:
    text = values.words("when")
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise values.wrong(f"“{text}” is no day.", "Write it as 2026-10-01.", "when") from error


def _rename(values: Values, common: dict[str, Any]) -> Entry:
    return Rename(name=values.words("rename"), to=values.words("to"), **common)


def _merge(values: Values, common: dict[str, Any]) -> Entry:
    return Merge(names=values.several("merge"), into=values.words("into"), **common)


def _never_merge(values: Values, common: dict[str, Any]) -> Entry:
    names = values.several("never_merge")
    return NeverMerge(names=names, **common)


def _split(values: Values, common: dict[str, Any]) -> Entry:
    parts = tuple(_part(item, values.where) for item in values.items("parts"))
    if not parts:
        raise values.wrong("no part is given.", "Give each part a name and its place.", "parts")
    return Split(name=values.words("split"), parts=parts, **common)


def _part(item: Marked, where: str) -> Part:
    values = Values.of(item, where)
    values.refuse_unknown(("name", "section", "page", "lines", "cell", "document"))
    if set(values.given) == {"name"}:
        raise values.wrong("it is not said where this part is meant.", "Give section, page, lines, cell or document.")
    return Part(
        name=values.words("name"),
        section=values.words_or_none("section"),
        at=_at(values),
        document=values.words_or_none("document"),
    )


def _at(values: Values) -> At:
    page, lines = values.words_or_none("page"), values.words_or_none("lines")
    span = _SPAN.fullmatch(lines) if lines else None
    if page and not (page.isascii() and page.isdigit() and int(page)):
        raise values.wrong(f"“{page}” is no page.", "Write its number.", "page")
    if lines and not span:
        raise values.wrong(f"“{lines}” are no lines.", "Write 12 or 12-14.", "lines")
    pair = (int(span[1]), int(span[2] or span[1])) if span else None
    return At(page=int(page) if page else None, lines=pair, cell=values.words_or_none("cell"))


def _set(values: Values, common: dict[str, Any]) -> Entry:
    target, name = values.words("set"), values.words("field")
    if ("to" in values.given) == ("as_said" in values.given):
        raise values.wrong("a value is given by “to” or by “as_said”.", "Give one of them.")
    as_said = "as_said" in values.given
    new: Plain = values.words("as_said") if as_said else values.plain("to")
    if as_said and name not in ("holder", "recipient"):
        raise values.wrong("“as_said” is for the holder and the recipient of a gap.", "Write “to”.", "as_said")
    if target == "document" and not common["document"]:
        raise values.wrong("it is not said which document.", "Give its name under “document”.")
    was = values.plain("was")
    for key, value in (("was", was), ("as_said" if as_said else "to", new)):
        _check_field(values, key, target, name, value)
    return SetField(target=target, field=name, was=was, to=new, as_said=as_said, **common)


def _drop(values: Values, common: dict[str, Any]) -> Entry:
    return Drop(target=values.words("drop"), was=values.words_or_none("was"), **common)


def _add(values: Values, common: dict[str, Any]) -> Entry:
    kind = values.words("add")
    if kind not in FACTS:
        raise values.wrong(f"“{kind}” cannot be added.", f"It is one of: {', '.join(FACTS)}.", "add")
    if not common["document"]:
        raise values.wrong("it is not said which document says so.", "Give its name under “document”.")
    at = _at(values)
    if at == At():
        raise values.wrong("it is not said where the quote stands.", "Give page, lines or cell.")
    fields = {
        name: _check_field(values, "fields", f"{kind}:", name, value)
        for name, value in sorted(_under(values, "fields").items())
    }
    review = values.words_or_none("review")
    return Add(type=kind, quote=values.words("quote"), at=at, review=review, fields=fields, **common)


def _under(values: Values, key: str) -> Mapping[str, Plain]:
    return values.mapping(key) if key in values.given else {}


def _check_field(values: Values, key: str, target: str, name: str, value: Plain) -> Plain:
    """The value, if the field can hold it; else an error with the line of the key."""
    try:
        parsed(kind_of(target), name, value)
    except UsageError as error:
        raise values.wrong(error.message, error.remedy or "", key) from error
    return value


def part_of(name: str, place: tuple[str, str]) -> Part:
    """A part of a split from a command's words; raises UsageError as a file's would."""
    given = {key: Marked(value, 1) for key, value in (("name", name), place)}
    return _part(Marked(given, 1), "--part")


def place_of(given: Mapping[str, str]) -> At:
    """A place from a command's words; raises UsageError as a file's would."""
    values = Values.of(Marked({key: Marked(value, 1) for key, value in given.items()}, 1), "--place")
    values.refuse_unknown(("page", "lines", "cell"))
    return _at(values)


_BUILD: Mapping[CorrectionKind, tuple[tuple[str, ...], Callable[[Values, dict[str, Any]], Entry]]] = {
    CorrectionKind.RENAME: (("to",), _rename),
    CorrectionKind.MERGE: (("into",), _merge),
    CorrectionKind.NEVER_MERGE: ((), _never_merge),
    CorrectionKind.SPLIT: (("parts",), _split),
    CorrectionKind.SET: (("field", "was", "to", "as_said"), _set),
    CorrectionKind.DROP: (("was",), _drop),
    CorrectionKind.ADD: (("review", "quote", "page", "lines", "cell", "fields"), _add),
}
"""For each kind, the keys that are its own, and what makes it."""


def keys() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each kind's name with the keys it may have beside who, when, why and document; for the documentation."""
    yield from ((kind.value, own) for kind, (own, _) in _BUILD.items())
