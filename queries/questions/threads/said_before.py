"""Which recommendations had been made before to the same agency or its predecessor, and what became of them then?"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Unpack

from graph.model.errors import QuestionError
from graph.store import Store
from queries.networks.lineage import Lineage, lineage
from queries.networks.outcomes import Carried, done_before, in_words, outcomes, unevidenced
from queries.networks.recommended import Recommended, recommendations
from queries.networks.resemblance import NEAR_IDENTICAL, Resemblance, Wording, resemblances
from queries.networks.sentences import count
from queries.questions.evidence import Passage, by_fact, passages
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
from queries.questions.scope import PARAMETERS, Filters, filters_of, scope
from queries.questions.threads.said_before_lines import lines_of

_LEAST_ALIKE = 40
_MOST = 50


@dataclass(frozen=True, slots=True)
class SaidBeforeRow:
    """A recommendation and an earlier one of another review that is nearly the same, to the same line of agencies.

    Where ``order`` says that it is not known which came first, ``later`` and ``earlier`` are only names for the two,
    ``years_between`` is None or nought and ``done_before`` is None. ``done_before`` is yes or no: whether an action
    that carries out the earlier one was said to be completed before the year of the later review; None where that
    cannot be told. ``actions`` carry out the earlier one, ``unevidenced`` of them are completed by word alone.
    """

    later: str
    later_review: str | None
    later_year: int | None
    later_text: str
    later_asked: tuple[str, ...]
    earlier: str
    earlier_review: str | None
    earlier_year: int | None
    earlier_text: str
    earlier_asked: tuple[str, ...]
    line: str
    score: float
    words: tuple[str, ...]
    outcome: str
    actions: int
    unevidenced: int
    done_before: str | None
    order: str
    years_between: int | None
    evidence: tuple[Passage, ...]
    behind: Behind = field(hash=False)

    @property
    def facts(self) -> tuple[str, ...]:
        """The uids of both recommendations and of the actions of the earlier one."""
        return facts_of(self.behind)


@dataclass(frozen=True, slots=True)
class _Pair:
    later: Recommended
    earlier: Recommended
    alike: Resemblance
    line: str

    @property
    def years(self) -> int | None:
        if self.later.year is None or self.earlier.year is None:
            return None
        return self.later.year - self.earlier.year


def said_before(
    store: Store, *, at_least: int = round(NEAR_IDENTICAL * 100), most: int = _MOST, **filters: Unpack[Filters]
) -> list[SaidBeforeRow]:
    """The recommendations asked for that had been made before, each with each earlier one; at most so many rows.

    The filters choose the later recommendation; the earlier one may be of any review. Order: score in whole per cent,
    highest first; those whose earlier one was said to be completed; most years between; then uids.

    Raises:
        QuestionError: ``at_least`` is below 40 or above 100, or there are too many pairs to compare.
    """
    return _rows(store, _pairs(store, at_least, filters), most)


def _pairs(store: Store, at_least: int, filters: Filters) -> list[_Pair]:
    if not _LEAST_ALIKE <= at_least <= 100:
        raise QuestionError(
            f"Texts that are {at_least}% alike cannot be asked for.",
            where="at-least",
            remedy=f"Give a whole number from {_LEAST_ALIKE} to 100.",
        )
    parameters = scope(store, filters)
    every = asked = recommendations(store, parameters)
    narrowed = any(value is not None for value in parameters.values())
    ties = lines_of(store, {uid for said in asked.values() for uid, _ in said.asked}) if narrowed else lineage(store)
    families = ties.families()
    if narrowed:
        every = recommendations(store, {**scope(store, {}), "agencies": _kindred(asked.values(), families)}) | asked
    chosen = frozenset(asked)
    alike = resemblances(
        (said.wording for said in every.values()),
        at_least=at_least / 100,
        may=_related(ties),
        kin=lambda wording: {families.get(agency, agency) for agency in wording.asked},
        of=chosen,
    )
    pairs = (_pair(pair, every, chosen, ties) for pair in alike)
    return [pair for pair in pairs if pair.later.uid in chosen]


def _kindred(asked: Iterable[Recommended], families: Mapping[str, str]) -> list[str]:
    """The uids of all agencies that may be in one line with those that some recommendations ask."""
    named = {uid for said in asked for uid, _ in said.asked}
    meant = {families[uid] for uid in named if uid in families}
    return sorted(named | {uid for uid, family in families.items() if family in meant})


def _related(ties: Lineage) -> Callable[[Wording, Wording], bool]:
    def may(one: Wording, other: Wording) -> bool:
        return any(ties.related(a, b) for a in sorted(one.asked) for b in sorted(other.asked))

    return may


def _pair(alike: Resemblance, every: Mapping[str, Recommended], chosen: frozenset[str], ties: Lineage) -> _Pair:
    def rank(said: Recommended) -> tuple[Any, ...]:
        return (said.uid in chosen, said.year is not None, said.uid)

    one, other = every[alike.one], every[alike.other]
    if one.year is not None and other.year is not None and one.year != other.year:
        earlier, later = sorted((one, other), key=lambda said: said.year or 0)
    else:
        earlier, later = sorted((one, other), key=rank)
    return _Pair(later, earlier, alike, _line(earlier, later, ties))


def _line(earlier: Recommended, later: Recommended, ties: Lineage) -> str:
    """Why the two count as made to the same agency: it is the same, or how one comes from the other."""
    same = [name for uid, name in earlier.asked if uid in {uid for uid, _ in later.asked}]
    if same:
        return f"Both ask {' and '.join(same)}."
    notes = [ties.note(old, new) for old, _ in earlier.asked for new, _ in later.asked]
    return f"{'; '.join(dict.fromkeys(note for note in notes if note))}."


def _rows(store: Store, pairs: list[_Pair], most: int) -> list[SaidBeforeRow]:
    if not pairs:
        return []
    became = outcomes(store, {pair.earlier.uid for pair in pairs})
    kept = sorted(pairs, key=lambda pair: _rank(pair, became.get(pair.earlier.uid, ())))[:most]
    both = {said.uid for pair in kept for said in (pair.later, pair.earlier)}
    quotes = by_fact(passages(store, both))
    return [_row(pair, became.get(pair.earlier.uid, ()), quotes) for pair in kept]


def _rank(pair: _Pair, actions: tuple[Carried, ...]) -> tuple[Any, ...]:
    done = _done_before(pair, actions) is True
    return (-round(pair.alike.score * 100), not done, -(pair.years or 0), pair.later.uid, pair.earlier.uid)


def _done_before(pair: _Pair, actions: Iterable[Carried]) -> bool | None:
    return done_before(actions, pair.later.year if pair.years else None)


def _row(pair: _Pair, actions: tuple[Carried, ...], quotes: Mapping[str, tuple[Passage, ...]]) -> SaidBeforeRow:
    later, earlier = pair.later, pair.earlier
    done = _done_before(pair, actions)
    by_word = unevidenced(actions)
    return SaidBeforeRow(
        later=later.uid,
        later_review=later.review_title,
        later_year=later.year,
        later_text=later.text,
        later_asked=tuple(name for _, name in later.asked),
        earlier=earlier.uid,
        earlier_review=earlier.review_title,
        earlier_year=earlier.year,
        earlier_text=earlier.text,
        earlier_asked=tuple(name for _, name in earlier.asked),
        line=pair.line,
        score=pair.alike.score,
        words=pair.alike.words,
        outcome=in_words(actions),
        actions=len(actions),
        unevidenced=len(by_word),
        done_before=None if done is None else "yes" if done else "no",
        order=_order(pair),
        years_between=pair.years,
        evidence=(*quotes.get(later.uid, ()), *quotes.get(earlier.uid, ())),
        behind={
            "score": (later.uid, earlier.uid),
            "actions": tuple(action.action for action in actions),
            "unevidenced": by_word,
        },
    )


def _order(pair: _Pair) -> str:
    if pair.years:
        return f"{count(pair.years, 'year')} later"
    if pair.years == 0:
        return f"which came first is not known: both of {pair.later.year}"
    return "which came first is not known: no year of one or both"


def _find(store: Store, as_of: date, arguments: Arguments) -> Found:  # noqa: ARG001 - every question takes a day
    filters = filters_of(arguments)
    pairs = _pairs(store, arguments["at_least"], filters)
    rows = _rows(store, pairs, arguments["most"])
    return Found(tuple(rows), _notes(pairs, rows))


def _notes(pairs: list[_Pair], rows: list[SaidBeforeRow]) -> tuple[str, ...]:
    notes = ["Nearly the same words do not show that nothing was done: read what became of the earlier one, and both."]
    if len(pairs) > len(rows):
        notes.append(f"These are the first {len(rows)} of {len(pairs)} pairs; ask for more with most.")
    if unknown := sum(not pair.years for pair in pairs):
        notes.append(f"Of {count(len(pairs), 'pair')}, {unknown} do not tell which came first.")
    if none := sum(not row.actions for row in rows):
        notes.append(f"For {count(none, 'row')} no action plan is known that carries the earlier recommendation out.")
    return tuple(notes)


QUESTION = Question(
    name="we-said-we-fixed-this",
    title="We said we fixed this",
    purpose="Which recommendations had been made before to the same agency or its predecessor, and what came of them?",
    method=(
        "Recommendations of different reviews are compared by the words that they share, cut to their stems, without "
        "words of grammar, numbers and times; names of agencies and places hardly count, and words that many "
        "recommendations use count half. The score is twice the weight of what they share, divided by the weight of "
        "both. A pair counts where both ask the same agency, one that it took over from or that took over from it (as "
        "a document says, or by law for two bodies of one place in England), or one that it is part of. The filters "
        "choose the later recommendation; the earlier one may be of any review that is loaded. Later goes by the "
        "review's year: of the incident, else in its reference, else of its commission, else of publication; equal or "
        "unknown years are kept, and the row says that the order is not known. Rows stand by score in whole per cent, "
        "then those whose earlier recommendation was said to be completed before the year of the later review, then by "
        "the years between. Claimed complete without evidence means that an action plan says completed and cites no "
        "check, count or result."
    ),
    parameters=(
        *PARAMETERS,
        Parameter(
            "at-least",
            f"How alike the two must be, in per cent; from {_LEAST_ALIKE} to 100.",
            ParameterType.WHOLE_NUMBER,
            default=str(round(NEAR_IDENTICAL * 100)),
            such_as="80",
        ),
        Parameter("most", "How many rows at most.", ParameterType.WHOLE_NUMBER, default=str(_MOST), such_as=str(_MOST)),
    ),
    columns=(
        Column("later_text", "Recommendation", ColumnKind.WORDS, "The words of the later one."),
        Column("later_review", "Made by", ColumnKind.TEXT, "The review that made it."),
        Column("later_year", "Year", ColumnKind.DATE, "The year of that review."),
        Column("earlier_text", "Said before", ColumnKind.WORDS, "The words of the earlier one."),
        Column("earlier_review", "Made before by", ColumnKind.TEXT, "The review that made it."),
        Column("earlier_year", "Year before", ColumnKind.DATE, "The year of that review."),
        Column("order", "How much later", ColumnKind.TEXT, "Years between the two, or that the order is not known."),
        Column(
            "outcome", "What became of it", ColumnKind.TEXT, "How the actions that carry the earlier one out stand."
        ),
        Column(
            "done_before",
            "Said done before",
            ColumnKind.TEXT,
            "Whether one of them was said to be completed before the year of the later review.",
            absent="not known",
        ),
        Column("line", "Same agency", ColumnKind.TEXT, "The agency that both ask, or how the one came from the other."),
        Column("score", "Alike", ColumnKind.RATE, "How alike the two are; 100% where they share all their words."),
        Column("words", "Shared words", ColumnKind.LIST, "The words that both use, as the one first by uid has them."),
        Column("actions", "Actions", ColumnKind.COUNT, "Actions that carry the earlier one out.", minor=True),
        Column("unevidenced", "By word alone", ColumnKind.COUNT, "Of those, completed with no evidence.", minor=True),
        Column("later_asked", "Asked", ColumnKind.LIST, "The agencies that the later one asks.", minor=True),
        Column(
            "earlier_asked", "Asked before", ColumnKind.LIST, "The agencies that the earlier one asked.", minor=True
        ),
        Column("years_between", "Years between", ColumnKind.COUNT, "None where a year is not known.", minor=True),
        Column("evidence", "Passages", ColumnKind.PASSAGES, "The words of both in their documents.", minor=True),
        Column("later", "Uid, later", ColumnKind.UID, "The uid of the later recommendation."),
        Column("earlier", "Uid, earlier", ColumnKind.UID, "The uid of the earlier one."),
    ),
    find=_find,
    example={"region": "Ostermere", "at-least": "80"},
)
