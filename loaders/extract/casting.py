"""Casting: who the actors of a document are, learnt from its own sentences."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from graph.model.vocabulary import Sector
from loaders.data.reading import toml
from loaders.extract.actors import SHORT_FORM, AgencyMentions, Cast, Mention
from loaders.extract.lexicon import folded, straight
from loaders.extract.role_homes import fits, role_patterns

_Named = tuple[str, Sequence[Mention]]
"""A sentence and the agencies it names."""


def cast_of(texts: Iterable[str], names: AgencyMentions) -> Cast:
    """The cast of a document, learnt from its sentences: which roles stand next to which agency, and its pseudonyms."""
    named = [(text, names.mentions(text)) for text in texts]
    agencies = Counter(mention.name for _, mentions in named for mention in mentions)
    votes: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for each in named:
        for row, agency in _homes_told(each):
            votes[row][agency] += 1
    homes = {row: home for row in range(len(role_patterns())) if (home := _home(row, votes[row], agencies))}
    boards = frozenset(agency.name for agency in names.agencies() if agency.sector is Sector.BOARD)
    return Cast(
        names, homes, _pseudonyms(named), frozenset(agencies), _short_forms(named), boards | _partnerships(agencies)
    )


def _home(row: int, votes: Counter[str], agencies: Counter[str]) -> tuple[str, ...]:
    """The agency that the text most often ties the role to, if one stands out; else the only one of the right sort."""
    ranked = votes.most_common(2)
    if ranked:
        return (ranked[0][0],) if len(ranked) == 1 or ranked[0][1] > ranked[1][1] else ()
    for wanted in toml("narrative_actors")["role"][row]["agencies"]:
        fitting = [name for name in agencies if re.search(wanted, folded(name))]
        if fitting:
            return (fitting[0],) if len(fitting) == 1 else ()
    return ()


def _homes_told(named: _Named) -> Iterator[tuple[int, str]]:
    """Pairs of role and agency that stand side by side: "social workers from the Council", "the Trust's nurses"."""
    text, mentions = named
    low = folded(text) if mentions else ""
    for mention in mentions:
        before, after = low[max(mention.start - _BESIDE, 0) : mention.start], low[mention.end : mention.end + _BESIDE]
        for row, expression in enumerate(role_patterns()):
            if any(_TIE.fullmatch(before[found.end() :]) for found in expression.finditer(before)):
                yield row, mention.name
            opening = expression.match(after.removeprefix("'s").lstrip())
            owned = after.startswith("'s") or (after[:1] == " " and fits(row, mention.name))
            if opening and owned:
                yield row, mention.name


_BESIDE = 200
"""Characters before and after a name in which a role that stands beside it is looked for."""
_TIE = re.compile(r",? (?:from|at|of|in|employed by|who works? for|working for|with) (?:the )?")


def _short_forms(named: Sequence[_Named]) -> dict[str, str]:
    """Whom "the Trust" means: the agency so called last named before its first use; a document keeps to it."""
    meant: dict[str, str] = {}
    met: list[str] = []
    for text, mentions in named:
        for found in SHORT_FORM.finditer(straight(text)):
            before = [*met, *(mention.name for mention in mentions if mention.end <= found.start())]
            fitting = [name for name in before if name.endswith(f" {found[1]}")]
            if fitting and not any(m.start <= found.start(1) < m.end for m in mentions):
                meant.setdefault(found[1], fitting[-1])
        met += [mention.name for mention in mentions]
    return meant


def _partnerships(agencies: Iterable[str]) -> frozenset[str]:
    return frozenset(name for name in agencies if re.search(r"\b(?:Safety|Safeguarding \w+) Partnership\b", name))


def _pseudonyms(named: Sequence[_Named]) -> frozenset[str]:
    """Bare initials that stand for people: used like a person's name somewhere in the document, and no agency."""
    known = {text[m.start : m.end] for text, mentions in named for m in mentions}
    found = {m[1] for text, _ in named for m in _PERSONAL.finditer(straight(text))}
    return frozenset(found - known - set(toml("narrative_actors")["generic"]["not_people"]))


_PERSONAL = re.compile(
    r"(?<![\w/-])([A-Z]\d|[A-Z]{2})(?:,? (?:then )?aged\b|,? \((?:a|an) (?:boy|girl)|'s (?:mother|"
    r"father|child|\d|sibling|parents?|partner|home|flat)| (?:attended|was (?:born|aged|living|"
    r"registered|\d)|moved|died|lived|said|told))"
)
