"""Successions: one agency taking over from another, where the document says so outright."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product

from graph.model.identity import digest, slug
from graph.model.records import Succession
from loaders.blocks import Block
from loaders.data.reading import toml
from loaders.extract.found import source_of
from loaders.resolve.agencies import AgencyNames
from loaders.resolve.dates import all_dates
from loaders.segment.sentences import Sentence, sentences

_MARK = re.compile(r"⟦(\d+)⟧")
_ONE = r"(?:the )?⟦\d+⟧(?: \([^)]{1,20}\))?"
_RIGHT_BEHIND = 22
_SEVERAL = rf"(?P<{{end}}>{_ONE}(?:(?:, | and |, and ){_ONE})*)"


def find(
    blocks: Sequence[Block], names: AgencyNames, document: str = "", *, told: Sequence[Sentence] | None = None
) -> tuple[Succession, ...]:
    """Every succession that a sentence states, in order, each pair of agencies once.

    ``told`` are the sentences of the blocks, where they are at hand already.
    """
    made: dict[tuple[str, str], Succession] = {}
    for sentence in sentences(blocks) if told is None else told:
        for old, new, on in _stated(sentence.text, names):
            if old != new:
                made.setdefault((old, new), _record(sentence, old, new, on, document))
    return tuple(made.values())


def _stated(text: str, names: AgencyNames) -> Iterator[tuple[str, str, str | None]]:
    marked, named = _marked(text, names)
    if len(set(named)) < 2:
        return
    for form in _forms():
        match = form.search(marked)
        if match:
            pairs = product(_named(match["old"], named), _named(match["new"], named))
            on = _when(marked, match.start(), match.end())
            yield from ((old, new, on) for old, new in pairs)
            return


def _when(text: str, start: int, end: int) -> str | None:
    """The date inside the statement or right behind it, else the nearest one before it."""
    for part in (text[start : end + _RIGHT_BEHIND], text[:start]):
        dates = [date.iso for date in all_dates(part) if not date.impossible]
        years = re.findall(r"\bin ((?:19|20)\d\d)\b", part)
        if dates or years:
            return (dates or years)[-1]
    return None


def _marked(text: str, names: AgencyNames) -> tuple[str, list[str]]:
    """The sentence with each agency's name replaced by its number in the list."""
    parts: list[str] = []
    named: list[str] = []
    at = 0
    for mention in names.find(text):
        parts += [text[at : mention.start], f"⟦{len(named)}⟧"]
        named.append(mention.name)
        at = mention.end
    marked = "".join([*parts, text[at:]])
    return _SHORT_FORM.sub("", marked), named


_SHORT_FORM = re.compile(r" \((?:\"|“|‘|the |⟦)[^)]{1,24}\)")


def _named(marks: str, named: Sequence[str]) -> list[str]:
    return [named[int(mark[1])] for mark in _MARK.finditer(marks)]


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    ends = {end: _SEVERAL.replace("{end}", end) for end in ("old", "new")}
    patterns = (row["pattern"] for row in toml("successions")["forms"])
    return tuple(re.compile(p.replace("{old}", ends["old"]).replace("{new}", ends["new"])) for p in patterns)


def _record(sentence: Sentence, old: str, new: str, on: str | None, document: str) -> Succession:
    return Succession(
        document=document,
        id=f"succession:{slug(old)}/{slug(new)}/{digest(old, new)}",
        predecessor=old,
        successor=new,
        on=on,
        sources=(source_of(sentence.place, sentence.text),),
    )
