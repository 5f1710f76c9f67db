"""Sector words and definite descriptions: "the Police", "the Council" as the one agency of a document they can mean."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from graph.model.vocabulary import Sector
from loaders.data import reading
from loaders.resolve.agency_register import Entry, Register
from loaders.resolve.agency_shapes import POST_BEFORE
from loaders.resolve.filed import filed
from loaders.resolve.phrase_book import PhraseBook

_NOT_AFTER, _NOT_BEFORE = r"[\w/-]", r"[\w-]|'s? [A-Z]"


@cache
def _book() -> PhraseBook:
    """The words of each row of the data, the longest first."""
    lists = (_longest_first(row["words"]) for row in reading.toml("agency_shapes")["bare"])
    return PhraseBook.of(lists, not_after=_NOT_AFTER, not_before=_NOT_BEFORE)


@cache
def _telling(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"{filed(_longest_first(words), not_after=_NOT_AFTER)}(?!{_NOT_BEFORE})")


def _longest_first(words: Iterable[str]) -> list[str]:
    return [re.escape(word) for word in sorted(words, key=len, reverse=True)]


def resolve_bare_words(register: Register, texts: Sequence[str]) -> None:
    """Give each sort of agency's bare words to the only agency they can mean, or make an agency where none is named.

    Where several could be meant, nothing is done: a doubt is listed.
    """
    found = [(text, _book().find(text)) for text in texts]
    for number, row in enumerate(reading.toml("agency_shapes")["bare"]):
        uses = [(text, match) for text, by_row in found for match in by_row.get(number, ())]
        _resolve(register, texts, row, _used(uses))


def _resolve(register: Register, texts: Sequence[str], row: dict[str, Any], used: Sequence[str]) -> None:
    words = tuple(row["words"])
    named = [entry for kind in row["kinds"] for entry in _of_kind(register, kind)]
    named = named or [entry for kind in row.get("otherwise", ()) for entry in _of_kind(register, kind)]
    bare = [entry for entry in named if _plain(entry.canonical) in {_plain(word) for word in words}]
    meant = [] if row.get("bare_only") else _topmost([entry for entry in named if entry not in bare])
    placed = [entry for entry in meant if any(entry.canonical.endswith(" " + own.canonical) for own in bare)]
    meant = placed if len(placed) == 1 else meant
    taken = {word for entry in register.entries for word in entry.aliases if entry not in bare}
    free = [word for word in used if word not in taken]
    if len(meant) == 1 or bare:
        chosen = meant[0] if len(meant) == 1 else max(bare, key=lambda entry: (entry.count, -entry.order))
        for entry in bare:
            if entry is not chosen:
                register.merge(entry, chosen)
        chosen.aliases.update(dict.fromkeys(free))
        chosen.bare.update((word, None) for word in words if word not in taken)
    elif meant and free:
        names = ", ".join(sorted(entry.canonical for entry in meant))
        register.doubts.append(f"'{free[0]}' may be any of {names}")
    elif free and "name" in row and not (row.get("bare_only") and named) and _enough(row, texts):
        _make(register, row, free)


def _plain(words: str) -> str:
    return words.casefold().removeprefix("the ").replace("'", "")


def _topmost(entries: Sequence[Entry]) -> list[Entry]:
    """The entries that lie under none of the others: a department's name may mean the department, not its parts."""
    return [entry for entry in entries if not any(_lies_under(entry, other) for other in entries if other is not entry)]


def _lies_under(entry: Entry, other: Entry) -> bool:
    above = entry.above
    for _ in range(8):
        if above is None or above is other:
            break
        above = above.above
    return above is other


def _used(uses: Iterable[tuple[str, re.Match[str]]]) -> list[str]:
    """The words as printed, where they are no part of a longer name."""
    return list(dict.fromkeys(m[0] for text, m in uses if not _in_title(text, m.start())))


def _in_title(text: str, start: int) -> bool:
    """Whether the words are the end of a longer name or of a post's title ("Director of Children's Services")."""
    return _titled_before(text, start) or bool(POST_BEFORE.search(text[:start]))


def _titled_before(text: str, start: int) -> bool:
    return bool(re.search(r"(?:^|[^.:;,(\s] |[A-Z]\w* )[A-Z][a-z][\w'-]* $", text[:start])) and text[start].isupper()


def _of_kind(register: Register, kind: str) -> list[Entry]:
    """Agencies of a kind; ``nhs_trust:hospital`` are those of it whose name has the word after the colon."""
    sort, _, word = kind.partition(":")
    return [e for e in register.of_kind(sort) if not word or word in e.canonical.lower()]


def _enough(row: dict[str, Any], texts: Sequence[str]) -> bool:
    """Whether the telling ones of the words are used as a name at all, and not only as the first word of a sentence."""
    telling = _telling(tuple(row.get("minimum", row["words"])))
    uses = sum(_stands_as_name(text, m.start(), m.end()) for text in texts for m in telling.finditer(text))
    return uses >= int(row.get("least", 1))


def _stands_as_name(text: str, start: int, end: int) -> bool:
    word, before, after = text[start:end], text[:start], text[end:]
    if _in_title(text, start):
        return False
    if " " in word or word.isupper() or (word.endswith("s") and word != "Schools"):
        return True
    opens = not before.strip() or before.rstrip().endswith((".", ":", "-"))
    alone = opens and not after.strip()
    titled = re.match(r"\s(?:and |& |or )?[A-Z][a-z]", after) or re.search(
        r"[A-Z][\w']*(?: and| &| of| in| for)? $", before
    )
    return alone or not (opens or titled)


def _make(register: Register, row: dict[str, Any], used: Sequence[str]) -> None:
    """An agency known by its bare words alone: called as the document calls it, its short forms spelt out."""
    entry = register.entry(row["name"], "bare", Sector(row["sector"]), None)
    spelt = [word for word in used if not word.isupper() and word[0].isupper() and not word.startswith("The ")]
    entry.name = row["name"] if row["name"] in used or not spelt else max(spelt, key=lambda word: (len(word), word))
    entry.forms.update(used)
    entry.bare.update(dict.fromkeys(row["words"]))
