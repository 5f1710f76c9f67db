"""Where do these words stand, in everything that the graph holds?"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Unpack

from graph.store import Store
from graph.store.statements import load
from queries.questions.evidence import Passage, by_fact, passages
from queries.questions.finding.search_matching import Match, Spans, best_field, match, score, spans, weights
from queries.questions.finding.search_naming import SORTS, Belonging, belonging, name_of
from queries.questions.finding.search_snippets import marked, snippet
from queries.questions.finding.search_texts import LABELS, MOST_READ, Candidate, candidates
from queries.questions.finding.search_words import Asked, asked_for, narrowing
from queries.questions.question import (
    Arguments,
    Behind,
    Column,
    ColumnKind,
    Found,
    Parameter,
    ParameterType,
    Question,
    facts_of,
)
from queries.questions.scope import PARAMETERS, Filters, filters_of

MOST = 50

_FACTS = frozenset({"Finding", "MissedOpportunity", "InformationGap", "Recommendation", "Action"})
_ORDER = {label: place for place, label in enumerate(LABELS.values())}


@dataclass(frozen=True, slots=True)
class SearchRow:
    """One thing that the words were found in. ``found`` is the text to show with the words marked.

    ``words`` is that text without marks, and ``spans`` where the words stand in it; ``times`` counts all its texts.
    """

    sort: str
    name: str
    where: str
    found: str
    times: int
    review_title: str | None
    evidence: tuple[Passage, ...]
    score: float
    review: str | None
    uid: str
    words: str
    spans: Spans
    behind: Behind = field(hash=False)

    @property
    def facts(self) -> tuple[str, ...]:
        """The uid of what was found."""
        return facts_of(self.behind)


@dataclass(frozen=True, slots=True)
class _Hit:
    """A thing found, and the label and uid under which it is shown: those of the fact where a passage was found."""

    label: str
    uid: str
    match: Match
    score: float


def search(
    store: Store, words: str, *, among: str | None = None, most: int | None = MOST, **filters: Unpack[Filters]
) -> list[SearchRow]:
    """The things that hold all the words, the best fit first; at most ``most`` of them, or all where that is None.

    Args:
        store: the graph.
        words: what to look for, as ``QUESTION.method`` says.
        among: names of ``LABELS`` with commas between; None takes all.
        most: how many rows to give.
        filters: those of every question.

    Raises:
        QuestionError: there is no word to look for, or too much holds them; or a filter names nothing.
    """
    return _rows(store, _hits(store, asked_for(words), among, filters)[:most])


def _hits(store: Store, asked: Asked, among: str | None, filters: Filters) -> list[_Hit]:
    labels = [LABELS[name] for name in among.split(",")] if among else list(LABELS.values())
    read = candidates(store, narrowing(asked.wanted), labels, filters)
    matches = [found for found in (match(candidate, asked) for candidate in read) if found]
    weighed = weights({found.candidate.uid: found for found in matches}.values(), asked.wanted)
    hits = _best_of_each(_shown_as(store, matches, weighed))
    return sorted(hits, key=lambda hit: (-hit.score, _ORDER[hit.label], hit.uid))


def _shown_as(store: Store, matches: Sequence[Match], weighed: Mapping[Any, float]) -> Iterable[_Hit]:
    """Each match under what it is shown as: a passage as every fact that rests on it."""
    resting = _resting(store, [found.candidate for found in matches])
    for found in matches:
        fit = score(found, weighed)
        if found.candidate.label != "Passage":
            yield _Hit(found.candidate.label, found.candidate.uid, found, fit)
        for fact, label in resting.get(found.candidate.uid, ()):
            if found.candidate.fact in (None, fact):
                yield _Hit(label, fact, found, fit)


def _resting(store: Store, read: Iterable[Candidate]) -> dict[str, list[tuple[str, str]]]:
    """The facts that rest on each passage, with their labels."""
    resting: dict[str, list[tuple[str, str]]] = {}
    uids = sorted({each.uid for each in read if each.label == "Passage"})
    for row in store.read(load("queries.cypher", "search-rests-on"), uids=uids) if uids else ():
        resting.setdefault(row["passage"], []).append((row["fact"], row["label"]))
    return resting


def _best_of_each(hits: Iterable[_Hit]) -> list[_Hit]:
    """One hit for each thing: that in its own texts, else in the passage that fits best."""
    best: dict[str, _Hit] = {}
    for hit in hits:
        known = best.get(hit.uid)
        if known is None or _own_first(hit) < _own_first(known):
            best[hit.uid] = hit
    return list(best.values())


def _own_first(hit: _Hit) -> tuple[Any, ...]:
    at = hit.match.candidate
    return (at.label == "Passage", -hit.score, at.uid, at.review or "")


def _rows(store: Store, hits: Sequence[_Hit]) -> list[SearchRow]:
    uids = [hit.uid for hit in hits]
    quotes, belongs = by_fact(passages(store, uids)), belonging(store, uids)
    return [_row(hit, quotes.get(hit.uid, ()), belongs.get(hit.uid, Belonging())) for hit in hits]


def _row(hit: _Hit, evidence: tuple[Passage, ...], belongs: Belonging) -> SearchRow:
    best = best_field(hit.match)
    words, at = snippet(best.field.words, spans(best))
    own = hit.match.candidate if hit.match.candidate.label != "Passage" else None
    is_review = hit.label == "Review"
    return SearchRow(
        sort=SORTS[hit.label],
        name=name_of(hit.label, own, belongs),
        where=best.field.called,
        found=marked(words, at),
        times=sum(hit.match.times(term) for term in best.at),
        review_title=None if is_review else belongs.review_title,
        evidence=evidence,
        score=hit.score,
        review=hit.uid if is_review else belongs.review,
        uid=hit.uid,
        words=words,
        spans=at,
        behind={"uid": (hit.uid,)},
    )


def _find(store: Store, as_of: date, arguments: Arguments) -> Found:  # noqa: ARG001 - every question takes a day
    asked = asked_for(arguments["words"])
    hits = _hits(store, asked, arguments["in"], filters_of(arguments))
    most = arguments["most"]
    return Found(tuple(_rows(store, hits[:most])), _notes(hits, most, asked))


def _notes(hits: Sequence[_Hit], most: int, asked: Asked) -> tuple[str, ...]:
    notes = []
    if asked.passed_over:
        notes.append(f"Without a letter or digit, and not looked for: {' '.join(asked.passed_over)}")
    if hits:
        counts = Counter(hit.label for hit in hits)
        told = ", ".join(f"{SORTS[label].lower()} {counts[label]}" for label in LABELS.values() if counts[label])
        notes.append(f"Found by sort: {told}.")
    by_quote = sum(hit.match.candidate.label == "Passage" for hit in hits)
    if by_quote:
        notes.append(f"Of these, only in a passage that the fact rests on: {by_quote}.")
    if len(hits) > most:
        notes.append(f"Shown are the best {most}; there are {len(hits) - most} more. Ask for more with 'most'.")
    return tuple(notes)


QUESTION = Question(
    name="search",
    title="Search for words",
    purpose="Where do these words stand, in facts, names, reviews, documents and the passages behind them?",
    method=(
        "All the words must stand in one thing, in any of its texts. Capitals, accents, and the form of "
        "apostrophes, quotation marks and dashes do not matter. A word is a whole word; its plural in s, es or ies "
        "and its 's count as the word. Words between quotation marks must stand in a row, spelt so; a word with a "
        "hyphen or the like inside is words in a row too. A star at the end takes every word that begins so, and a "
        "hyphen before a word or phrase leaves out every text that has it. Accents are those of English, Welsh and "
        "western Europe; a word of six letters or more that is printed with an accent in each of its thirds may be "
        "missed. A passage in which all the words stand leads to the facts that rest on it, unless they are found "
        "already. The best fit comes first, and fit is our own measure: for each word, a name counts four, a text "
        "two and a passage one, times more the more often it stands there (one plus the natural logarithm of how "
        "often), times more the rarer it is in all that was found (one plus the natural logarithm of all the words "
        "found, for each of this one); a phrase counts as all its words. Where all stand in one text, the nearer to "
        "each other the better: twice where they are next to each other. Equal fits stand in the order of sorts, "
        "then of uids. Region, years and kind keep facts, reviews, cases and documents of the reviews asked for; "
        "agency, sector and theme keep facts as everywhere. Agencies and roles are kept by agency and sector, "
        "themes by theme and places by region where nothing else is asked for, and whatever has no such thing is "
        f"left out. At most {MOST_READ:,} texts are looked through; where more may hold the words, a rarer word is "
        "asked for."
    ),
    parameters=(
        Parameter("words", 'What to look for: words, "a phrase", the beginning of a word*, -without.', needed=True),
        *PARAMETERS,
        Parameter(
            "in",
            "What to search, with commas between; passages are the words that facts rest on.",
            ParameterType.CHOICES,
            choices=tuple(LABELS),
        ),
        Parameter("most", "How many to show.", ParameterType.WHOLE_NUMBER, default=str(MOST), such_as="50"),
    ),
    columns=(
        Column("sort", "Sort", ColumnKind.TEXT, "What sort of thing it is."),
        Column("name", "What", ColumnKind.TEXT, "What it is called; a fact by its printed number where it has one."),
        Column("where", "Found in", ColumnKind.TEXT, "Which of its texts is shown: the one with most of the words."),
        Column(
            "found",
            "Words",
            ColumnKind.WORDS,
            "That text, cut where it is long, with the words in ‹ ›; unmarked where a mark would stand in what may be "
            "a person's name.",
        ),
        Column("times", "Times", ColumnKind.COUNT, "How often the words stand in its texts, or in the passage."),
        Column("review_title", "Review", ColumnKind.TEXT, "The review that it belongs to; the first where several."),
        Column("evidence", "Passages", ColumnKind.PASSAGES, "The words of the documents that it rests on."),
        Column("review", "Review uid", ColumnKind.UID, "The review's uid."),
        Column("uid", "Uid", ColumnKind.UID, "The uid of what was found."),
    ),
    find=_find,
    example={"words": "told police"},
)
