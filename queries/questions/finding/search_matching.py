"""Which texts hold the words looked for, where exactly, and how well: pure, and the same whatever the engine."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log

from queries.questions.finding.search_folding import Token, fold, fold_with_places, tokens
from queries.questions.finding.search_texts import Candidate, Field
from queries.questions.finding.search_words import Asked, Term

Spans = tuple[tuple[int, int], ...]
"""Parts of a text, each from its first character up to before another; in order, none touching the next."""


@dataclass(frozen=True, slots=True)
class FieldMatch:
    """A text that holds at least one of the words, and where: for each term the first and last token of each place."""

    field: Field
    at: Mapping[Term, tuple[tuple[int, int], ...]]

    @property
    def apart(self) -> int | None:
        """How many other words stand among those looked for where they are closest; None where not all are here."""
        return _closest(self.at.values()) if all(self.at.values()) else None


@dataclass(frozen=True, slots=True)
class Match:
    """A thing that holds all of the words, with its texts that hold any."""

    candidate: Candidate
    fields: tuple[FieldMatch, ...]

    def times(self, term: Term) -> int:
        """How often it holds a term, in all its texts."""
        return sum(len(field.at[term]) for field in self.fields)


def match(candidate: Candidate, asked: Asked) -> Match | None:
    """The thing's match, or None where a wanted term is in none of its texts, or an unwanted one in any."""
    folded = [fold(field.words) for field in candidate.fields]
    if not _may_hold(" ".join(folded), asked.wanted):
        return None
    words = [tokens(text) for text in folded]
    if any(term.places(text) for term in asked.unwanted for text in words):
        return None
    fields = [_in_field(field, text, asked.wanted) for field, text in zip(candidate.fields, words, strict=True)]
    if not all(any(field.at[term] for field in fields) for term in asked.wanted):
        return None
    return Match(candidate, tuple(field for field in fields if any(field.at.values())))


def _may_hold(text: str, wanted: Iterable[Term]) -> bool:
    return all(stem in text for term in wanted for stem in term.stems())


def _in_field(field: Field, text: Sequence[Token], wanted: Iterable[Term]) -> FieldMatch:
    return FieldMatch(field, {term: tuple(term.places(text)) for term in wanted})


def _closest(places: Iterable[tuple[tuple[int, int], ...]]) -> int:
    """The fewest words that stand among one place of each term, over all choices of places."""
    events = sorted((start, end, term) for term, of_term in enumerate(places) for start, end in of_term)
    terms = len({term for _, _, term in events})
    latest: dict[int, tuple[int, int]] = {}
    best: int | None = None
    for start, end, term in events:
        latest[term] = (start, end)
        if len(latest) == terms:
            covered = sum(last - first + 1 for first, last in latest.values())
            width = max(last for _, last in latest.values()) - min(first for first, _ in latest.values()) + 1
            best = max(width - covered, 0) if best is None else min(best, max(width - covered, 0))
    return best or 0


def weights(matches: Iterable[Match], wanted: Iterable[Term]) -> dict[Term, float]:
    """How much each term counts: the rarer it is among everything found, the more; 1 where only it was asked for."""
    every = list(matches)
    times = {term: sum(found.times(term) for found in every) for term in wanted}
    whole = sum(times.values())
    return {term: len(term.words) * (1 + log(whole / count)) for term, count in times.items() if count}


def score(found: Match, weighed: Mapping[Term, float]) -> float:
    """How well a thing fits, rounded so that equal fits are equal."""
    total = 0.0
    for term, weight in weighed.items():
        best = max(field.field.place for field in found.fields if field.at[term])
        total += weight * best * (1 + log(found.times(term)))
    apart = min((field.apart for field in found.fields if field.apart is not None), default=None)
    near = 1 / (1 + apart) if apart is not None and len(weighed) > 1 else 0.0
    return round(total * (1 + near), 6)


def best_field(found: Match) -> FieldMatch:
    """The text to show: the one with most of the terms, then the weightiest place, then the first."""
    return max(found.fields, key=lambda field: (sum(bool(at) for at in field.at.values()), field.field.place))


def spans(field: FieldMatch) -> Spans:
    """Where the words looked for stand in a text, as published."""
    folded = fold_with_places(field.field.words)
    words = tokens(folded.text)
    every = sorted(
        folded.original(token.start, token.end)
        for at in field.at.values()
        for first, last in at
        for token in words[first : last + 1]
    )
    joined: list[tuple[int, int]] = []
    for start, end in every:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)
