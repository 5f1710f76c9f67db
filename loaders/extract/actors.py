"""Actors: who a sentence of the narrative speaks of, as marks that a grammar can be written over.

``Cast.tag`` turns "The Trust's nurse did not tell his mother" into "the §a0 did not tell his §f0". The marks are ``§a``
for agencies and for roles whose agency is known, ``§r`` for roles at no known agency, ``§n`` for bare words that mean
one named before ("the worker"), ``§g`` for many at no agency in particular, ``§f`` for those whom services are for.
Quoted words are blotted out.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Protocol

from graph.model.records import Agency
from loaders.data.reading import toml
from loaders.extract.lexicon import folded, straight
from loaders.extract.role_homes import fits, role_patterns, role_words


class Mention(Protocol):
    """An agency named in a text: its canonical name, and where."""

    @property
    def name(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class AgencyMentions(Protocol):
    """What the finders ask of the names of a document's agencies."""

    def mentions(self, text: str) -> Sequence[Mention]:
        """The agencies named in a text, left to right, none overlapping."""
        ...

    def agencies(self) -> Sequence[Agency]:
        """The agencies themselves."""
        ...


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who acts: ``kind`` is its mark's letter, ``agencies`` whom the words stand for, ``words`` as written."""

    kind: str
    words: str
    agencies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tagged:
    """A sentence in marks. ``actors`` by mark (``a0``)."""

    text: str
    actors: Mapping[str, Actor]

    def spell(self, words: str) -> str:
        """Words of the marked text with the actors written out again."""
        return MARK.sub(lambda mark: self.actors[mark[1]].words, words)

    def within(self, words: str) -> tuple[Actor, ...]:
        """The actors in a part of the marked text, in order."""
        return tuple(self.actors[mark[1]] for mark in MARK.finditer(words))


MARK = re.compile(r"§([a-z]\d+)")
_QUOTED = re.compile(r"(?<!\w)[\"“](?=\S)[^\"“”]{12,}[\"”]|‘[^’]{12,}’")
_INITIALS = re.compile(
    r"(?<![\w/-])(?:(?:Mr|Mrs|Ms|Miss|Child|Adult|Baby|Mother|Father|Sibling) [A-Z]\d?|[A-Z]\d|[A-Z]{2})(?![\w/-])"
)
_POSSESSED = re.compile(r"§(a\d+)'s? (?:own |the )?(?:\w+ ){0,2}?§([argn]\d+)(?!')")
_SAME_AGAIN = re.compile(
    r"§(a\d+)(?: \(\"?(?:the )?§(a\d+)\"?\)|,? (?:employed by|at|from|of|in|within) (?:the )?§(a\d+)(?![\d'])|"
    r" for §f\d+, employed by (?:the )?§(a\d+)(?!\d))"
)
"""An agency, or its people, and the same agency again: "§a0 (§a1)", "the §a0 at §a1"."""
_STAFF_OF = re.compile(
    r"§([rgn]\d+)s? (?:from|at|of|in|within|for|employed by|who works? for|with) (?:the )?§(a\d+)(?!')"
)


@dataclass(frozen=True, slots=True)
class _Span:
    start: int
    end: int
    kind: str
    agencies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of one document: its agencies, and which of them each role works for there."""

    names: AgencyMentions
    homes: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    subjects: frozenset[str] = frozenset()
    agencies: frozenset[str] = frozenset()
    """The canonical names that the document's sentences use."""
    short_forms: Mapping[str, str] = field(default_factory=dict)
    """The ends of names that the document uses alone ("the Trust"), and whom each means there."""
    boards: frozenset[str] = frozenset()
    """Those among them that hold reviews: a heading that names one says whose paper it is, not who acted."""

    def tag(self, text: str, recent: Sequence[str] = ()) -> Tagged:
        """The sentence in marks; see the module's words. ``recent``: agencies named before it, nearest last."""
        spans = _without_overlaps((*self._spans(text), *self._by_context(text, recent)))
        marked, actors, at = [], {}, 0
        counts: Counter[str] = Counter()
        plain = _blotted(text)
        for span in spans:
            mark = f"{span.kind}{counts[span.kind]}"
            counts[span.kind] += 1
            actors[mark] = Actor(span.kind, text[span.start : span.end], span.agencies)
            marked += [folded(plain[at : span.start]), f"§{mark}"]
            at = span.end
        return _merged("".join([*marked, folded(plain[at:])]), actors)

    def _spans(self, text: str) -> Iterator[_Span]:
        for mention in self.names.mentions(text):
            yield _Span(mention.start, mention.end, "a", (mention.name,))
        low = folded(text)
        for row, expression in enumerate(role_patterns()):
            for found in expression.finditer(low):
                home = self.homes.get(row, ())
                yield _Span(found.start(), found.end(), "a" if home else "r", home)
        for kind, expression in _other_patterns():
            yield from (_Span(found.start(), found.end(), kind) for found in expression.finditer(low))
        for found in _INITIALS.finditer(straight(text)):
            if found[0] in self.subjects or len(found[0].split()) > 1:
                yield _Span(found.start(), found.end(), "f")

    def _by_context(self, text: str, recent: Sequence[str]) -> Iterator[_Span]:
        """Short forms ("the Academy"), and roles that could be at several agencies: at the one last named that fits."""
        for found in SHORT_FORM.finditer(straight(text)):
            if found[1] in self.short_forms:
                yield _Span(found.start(1), found.end(1), "a", (self.short_forms[found[1]],))
        low = folded(text) if recent else ""
        for row, expression in enumerate(role_patterns()):
            if not self.homes.get(row):
                for found in expression.finditer(low):
                    near = next((name for name in reversed(recent) if fits(row, name)), None)
                    if near:
                        yield _Span(found.start(), found.end(), "a", (near,))


SHORT_FORM = re.compile(r"\b[Tt]he ((?:[A-Z][\w']+ ){0,2}[A-Z][\w]+)(?! [A-Z]|\w)")


@cache
def _other_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    data = toml("narrative_actors")["generic"]
    return ("n", role_words(data["anaphors"])), ("g", role_words(data["groups"])), ("f", role_words(data["family"]))


def _without_overlaps(spans: Iterable[_Span]) -> list[_Span]:
    """The spans that stand, left to right: agencies before roles, and the longer before the shorter."""
    order = {"a": 0, "r": 1, "n": 2, "f": 3, "g": 4}
    kept: list[_Span] = []
    for span in sorted(spans, key=lambda s: (s.start - s.end, order[s.kind], s.start)):
        if all(span.end <= other.start or other.end <= span.start for other in kept):
            kept.append(span)
    return sorted(kept, key=lambda s: s.start)


def _blotted(text: str) -> str:
    """The text with long quotations blotted out, its length kept."""
    return straight(_QUOTED.sub(lambda quoted: "_" * len(quoted[0]), text))


def _merged(text: str, actors: dict[str, Actor]) -> Tagged:
    """An agency's own people are the agency: "the Trust's nurse", "officers from the Force"."""
    for expression, owner in ((_POSSESSED, 1), (_STAFF_OF, 2)):
        while found := expression.search(text):
            words = MARK.sub(lambda mark: actors[mark[1]].words, found[0])
            actors[found[owner]] = Actor("a", words, actors[found[owner]].agencies)
            text = f"{text[: found.start()]}§{found[owner]}{text[found.end() :]}"
    return Tagged(_once(text, actors), actors)


def _once(text: str, actors: dict[str, Actor]) -> str:
    """The marked text with an agency that is named twice running named once."""
    at = 0
    while found := _SAME_AGAIN.search(text, at):
        first, again = actors[found[1]], actors[found[2] or found[3] or found[4]]
        at = found.start() + 1
        if first.agencies == again.agencies:
            words = MARK.sub(lambda mark: actors[mark[1]].words, found[0])
            actors[found[1]] = Actor("a", words, first.agencies)
            text = f"{text[: found.start()]}§{found[1]}{text[found.end() :]}"
            at = found.start()
    return text
