"""Which recommendations of different reviews ask for nearly the same, and the shared words that say so.

No model takes part: two texts are compared by the words that they share (``wording``). The score is Dice's: twice the
weight of what they share, divided by the weight of both; so it is 1 for the same words and 0 for none, and a pair keeps
its score whatever else is loaded.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass, field

from graph.model.errors import QuestionError
from queries.networks.wording import COMMON, NAME, TELLING, Said, telling_words

NEAR_IDENTICAL = 0.68
"""From this score on two recommendations count as near-identical: chosen on the samples and on pairs written for it."""

FEWEST_SHARED = 3
"""Texts that share fewer words, names apart, are too short to tell."""

MOST_PAIRS = 200_000
"""More pairs than this are no answer, and are refused."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A recommendation as it is compared; ``asked`` are the keys of the agencies asked, ``review`` its review's uid."""

    uid: str
    text: str
    asked: frozenset[str]
    review: str
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Resemblance:
    """Two recommendations of different reviews, ``one`` before ``other`` in order of uid, and the words they share as
    ``one`` has them, names left out."""

    one: str
    other: str
    score: float
    words: tuple[str, ...]


May = Callable[[Wording, Wording], bool]
Kin = Callable[[Wording], Iterable[str]]


@dataclass(frozen=True, slots=True)
class _Weighed:
    wording: Wording
    words: Mapping[str, Said]
    total: int
    rare: tuple[tuple[str, int], ...]
    """Its words from the rarest of the input to the commonest, each with the weight from it on to the end."""
    held: tuple[int, int, int]
    """Its words, those that weigh as much as a common one, and those that weigh most: a bit for each word."""


@dataclass(slots=True)
class _Posting:
    """The texts that hold a word near their beginning, by place, and their weights: the lightest first."""

    places: list[int] = field(default_factory=list)
    totals: list[int] = field(default_factory=list)


_Columns = tuple[list[int], list[int], list[int], list[int]]
"""Of all texts, by place: the three numbers of ``held``, and the weight. Plain lists, because they are read often."""
_Index = dict[tuple[str, str], _Posting]


def resemblances(
    wordings: Iterable[Wording],
    *,
    at_least: float = NEAR_IDENTICAL,
    may: May | None = None,
    kin: Kin | None = None,
    of: Container[str] | None = None,
) -> list[Resemblance]:
    """The pairs of different reviews that score enough, the highest score first, then by uids; the same in any order.

    ``may`` says whether a pair is of interest at all. ``kin`` gives the groups that a text belongs to: only texts with
    one in common are compared. ``of`` are uids: one of each pair is among them. Not every pair is compared, yet none
    that scores enough is missed: a text of weight a and a heavier one of weight b must share at least t·(a + b) / 2, so
    at least t·a and t·b / (2 - t). With the words in one order, the rarest first, the first word that they share stands
    where at least so much is still to come in each; only words that stand there are looked up.

    Raises:
        QuestionError: there are more than ``MOST_PAIRS`` such pairs.
    """
    texts = _weighed(wordings)
    some, common, telling = ([text.held[at] for text in texts] for at in range(3))
    columns = (some, common, telling, [text.total for text in texts])
    every: _Index = {}
    wanted: _Index = {}
    found: list[Resemblance] = []
    for place, text in enumerate(texts):
        is_wanted = of is None or text.wording.uid in of
        groups = [""] if kin is None else sorted(set(kin(text.wording)))
        for other in _scoring(text, groups, columns, every if is_wanted else wanted, at_least):
            pair = _compare(texts[other], text, at_least, may)
            found += [pair] if pair is not None else []
        _refuse_too_many(len(found))
        _enter(place, text, groups, [every, wanted] if is_wanted else [every], at_least)
    return sorted(found, key=lambda pair: (-pair.score, pair.one, pair.other))


_NEARLY = 0.01
"""Weights are whole; thresholds are not, and may come out a little high."""


def _enter(place: int, text: _Weighed, groups: Iterable[str], indexes: Iterable[_Index], at_least: float) -> None:
    """Puts a text under each word that a heavier one could share first with it."""
    begin = [word for word, rest in text.rare if rest >= at_least * text.total - _NEARLY]
    for index in indexes:
        for key in ((group, word) for group in groups for word in begin):
            posting = index.get(key)
            if posting is None:
                posting = index[key] = _Posting()
            posting.places.append(place)
            posting.totals.append(text.total)


def _scoring(text: _Weighed, groups: Iterable[str], columns: _Columns, index: _Index, at_least: float) -> list[int]:
    """The places of the lighter texts of these groups that score enough with a text, each once, in order."""
    own, least = text.total, at_least / 2
    lightest = at_least * own / (2 - at_least) - _NEARLY
    begin = [word for word, rest in text.rare if rest >= lightest]
    seen: set[int] = set()
    for posting in (index.get((group, word)) for group in groups for word in begin):
        if posting is not None:
            seen.update(posting.places[bisect_left(posting.totals, lightest) :])
    # Weights are 1, 5 and 10: 1 for each shared word, 4 more if both weigh 5, 5 more if both weigh 10.
    some, common, telling = text.held
    somes, commons, tellings, totals = columns
    scoring = [
        place
        for place in seen
        if (some & somes[place]).bit_count() * NAME
        + (common & commons[place]).bit_count() * (COMMON - NAME)
        + (telling & tellings[place]).bit_count() * (TELLING - COMMON)
        >= least * (own + totals[place]) - _NEARLY
    ]
    return sorted(scoring)


def score(one: str, other: str) -> float:
    """How alike two texts are, from 0 to 1."""
    words, others = telling_words(one), telling_words(other)
    return round(_dice(_overlap(words, others), _weight(words) + _weight(others)), 4)


def _weighed(wordings: Iterable[Wording]) -> list[_Weighed]:
    """The texts from the lightest to the heaviest, then by uid."""
    texts = [(text, telling_words(text.text)) for text in wordings]
    counts = Counter(word for _, words in texts for word in words)
    # The commonest words have the lowest bits, so that most numbers are short where they are compared.
    order = {word: bit for bit, word in enumerate(sorted(counts, key=lambda word: (-counts[word], word)))}
    weighed = (_weigh(text, words, order) for text, words in texts)
    return sorted(weighed, key=lambda each: (each.total, each.wording.uid))


def _weigh(wording: Wording, words: Mapping[str, Said], order: Mapping[str, int]) -> _Weighed:
    total = left = _weight(words)
    rare: list[tuple[str, int]] = []
    for word in sorted(words, key=order.__getitem__, reverse=True):
        rare.append((word, left))
        left -= words[word].weight
    return _Weighed(wording, words, total, tuple(rare), _held(words, order))


def _held(words: Mapping[str, Said], order: Mapping[str, int]) -> tuple[int, int, int]:
    """The words of each least weight, as bits of a number: of any, of a common word's, of the most."""
    some = common = telling = 0
    for word, said in words.items():
        bit = 1 << order[word]
        some |= bit
        if said.weight >= COMMON:
            common |= bit
        if said.weight >= TELLING:
            telling |= bit
    return some, common, telling


def _compare(one: _Weighed, other: _Weighed, at_least: float, may: May | None) -> Resemblance | None:
    """Two texts that may score enough, where they do, are of different reviews and share words that are no names."""
    if one.wording.review == other.wording.review:
        return None
    alike = _dice(_overlap(one.words, other.words), one.total + other.total)
    if alike < at_least - 1e-9:
        return None
    one, other = sorted((one, other), key=lambda each: each.wording.uid)
    shared = [said for word, said in one.words.items() if word in other.words and said.weight > NAME]
    if len(shared) < FEWEST_SHARED or (may is not None and not may(one.wording, other.wording)):
        return None
    return Resemblance(one.wording.uid, other.wording.uid, round(alike, 4), tuple(said.form for said in shared))


def _dice(shared: int, both: int) -> float:
    return 2 * shared / both if both else 0.0


def _overlap(one: Mapping[str, Said], other: Mapping[str, Said]) -> int:
    """What two texts share; a word that is a name in one of them weighs no more than a name."""
    return sum(min(one[word].weight, other[word].weight) for word in one.keys() & other.keys())


def _weight(words: Mapping[str, Said]) -> int:
    return sum(said.weight for said in words.values())


def _refuse_too_many(pairs: int) -> None:
    if pairs > MOST_PAIRS:
        raise QuestionError(
            f"More than {MOST_PAIRS} pairs of recommendations are nearly the same, too many to show.",
            remedy="Ask for one region, fewer years, or one kind of review.",
        )
