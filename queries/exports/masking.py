"""Masks what reads as a person's name in the words of documents. It recognises and does not know: a person checks."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

MASK = "[Name masked]"

_WORD = r"(?:(?:Mc|Mac|O['’]|D['’])?[A-Z][a-zà-ÿ]+(?:[-'’][A-Z][a-zà-ÿ]+)?)"
_INITIALS = r"(?:[A-Z]\.?\s?){1,3}"
_PROFESSIONAL = (
    r"Dr|Doctor|Prof|Professor|Cllr|Councillor|Rev|Reverend|Canon|Judge|HHJ|PC|PS|DC|DS|DI|DCI|DSU|Sgt|Sergeant|"
    r"Inspector|Supt|Superintendent|Constable|Nurse|Sister|Sir|Dame|Lord|Lady|Baroness"
)
_HONORIFIC = r"Mr|Mrs|Ms|Miss|Mx|Messrs"
_ROLE = (
    r"[Cc]hair(?:ed by|man|woman|person)?|[Aa]uthor(?:ed by)?|[Ww]ritten by|[Pp]repared by|[Cc]ompleted by|[Ss]igned|"
    r"[Rr]eviewer|[Ll]ead|[Mm]anager|[Oo]fficer|[Dd]irector|[Ww]orker|[Vv]isitor|[Mm]idwife|[Tt]eacher|[Hh]eadteacher|"
    r"[Cc]onsultant|[Cc]oordinator|[Cc]o-ordinator|[Cc]ommissioner|[Cc]oroner|[Ss]olicitor|[Aa]dministrator|"
    r"[Pp]sychiatrist|[Pp]sychologist|[Pp]aediatrician|[Dd]etective|[Ee]xecutive|[Ss]ecretary|[Aa]dviser|[Aa]dvisor"
)
_FULL = rf"{_WORD}(?:[ ]{_INITIALS})?(?:[ ]{_WORD}){{1,2}}"

_TITLED = re.compile(
    rf"\b(?P<title>{_PROFESSIONAL}|{_HONORIFIC})\.?[ ](?P<name>(?:{_INITIALS})?{_WORD}(?:[ ]{_WORD}){{0,2}})"
)
_AFTER_ROLE = re.compile(rf"\b(?:{_ROLE})(?:[ ]?[:,(–-][ ]?|[ ])(?P<name>{_FULL}|[A-Z]\.[ ]?{_WORD})")
_BEFORE_ROLE = re.compile(rf"\b(?P<name>{_FULL})(?=(?:,| \(| [–-])[ ]?(?:[A-Za-z]+[ ]){{0,4}}(?:{_ROLE})\b)")
_FULL_NAME = re.compile(rf"\b(?P<name>{_FULL})")


@dataclass(frozen=True, slots=True)
class Masked:
    """A text with its names masked, and how many were."""

    text: str
    names: int


def mask(text: str, *, keep: Iterable[str] = ()) -> Masked:
    """The text with every recognised name of a person replaced.

    Recognised are: a name after a title (``Mrs``, ``Dr``, ``DC``), first and family name beside a word for a role, and
    a common given name with a family name. Pseudonyms (``Child K``, ``Mr A``) stay, as does whatever is in ``keep``
    (names of agencies and places). A professional title stays, for it is a role; ``Mr`` and its like go with the name.
    """
    found = list(_candidates(text))
    # Only where something reads as a name are the thousands of names looked for that a large graph keeps.
    kept = list(_kept_spans(text, keep)) if found and keep else []
    spans = _joined(span for span in found if not any(_within(span, other) for other in kept))
    parts, at = [], 0
    for start, end in spans:
        parts += [text[at:start], MASK]
        at = end
    return Masked("".join([*parts, text[at:]]), len(spans))


def _candidates(text: str) -> Iterator[tuple[int, int]]:
    for found in _TITLED.finditer(text):
        name = _name_in(found["name"])
        if name:
            whole = re.fullmatch(_HONORIFIC, found["title"]) is not None
            yield (found.start() if whole else found.start("name"), found.start("name") + len(name))
    for pattern in (_AFTER_ROLE, _BEFORE_ROLE, _FULL_NAME):
        for found in pattern.finditer(text):
            name = _name_in(found["name"])
            if " " in name and (pattern is not _FULL_NAME or name.split()[0] in _words("given-names.txt")):
                yield (found.start("name"), found.start("name") + len(name))


def _name_in(words: str) -> str:
    """The words up to the first that no person is called by: ``Brown Social Worker`` holds ``Brown``."""
    ends = (found.start() for found in re.finditer(r"[^\s.,]+", words) if found.group() in _words("not-names.txt"))
    return words[: next(ends, len(words))].rstrip()


def _kept_spans(text: str, keep: Iterable[str]) -> Iterator[tuple[int, int]]:
    for name in keep:
        at = text.find(name)
        while name and at >= 0:
            yield (at, at + len(name))
            at = text.find(name, at + 1)


def _within(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return other[0] <= one[0] and one[1] <= other[1]


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


@lru_cache(maxsize=2)
def _words(file: str) -> frozenset[str]:
    lines = resources.files("queries.exports").joinpath(file).read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
