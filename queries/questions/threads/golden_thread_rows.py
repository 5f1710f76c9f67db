"""The breaks of golden threads as rows: figures by review or over all, and each break by itself."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Unpack

from graph.store import Store
from graph.store.statements import load
from queries.questions.agency_lines import agency_lines
from queries.questions.evidence import Passage, by_fact, passages
from queries.questions.pages.page_facts import Fact, facts
from queries.questions.question import Behind, facts_of
from queries.questions.scope import Filters, scope
from queries.questions.threads.golden_thread_breaks import IN_WORDS, OF_AGENCIES, AgencyIn, Break, Figures, figures_of
from queries.questions.threads.golden_thread_facts import ReviewThread, is_narrowed, review_threads
from queries.questions.threads.golden_thread_lines import lines_of

ALL_REVIEWS = "All reviews"


@dataclass(frozen=True, slots=True)
class GoldenThreadRow:
    """How many breaks the threads of one review (or of all) have, each with what it is counted of.

    ``review`` and ``year`` are None in the row of all. ``breaks`` counts all of them but ``no_plan``. Agencies are
    counted once in each review; behind them stand the facts that name them.
    """

    review: str | None
    review_title: str
    year: int | None
    breaks: int
    unanswered: int
    failures: int
    no_action: int
    with_plan: int
    no_plan: int
    recommendations: int
    no_lead: int
    no_status: int
    actions: int
    no_date: int
    unfinished: int
    unevidenced: int
    completed: int
    not_asked: int
    agencies_named: int
    not_heard: int
    agencies_involved: int
    whole: int
    behind: Behind = field(hash=False)

    @property
    def facts(self) -> tuple[str, ...]:
        """The uids of the facts that it counts."""
        return facts_of(self.behind)


@dataclass(frozen=True, slots=True)
class BreakRow:
    """One break: what is missing, and the fact or the agency at which the thread stops.

    ``words`` are the document's; None where the break is of an agency, and behind it are the facts that name it.
    """

    kind: str
    break_name: str
    review: str
    review_title: str
    year: int | None
    ref: str | None
    words: str | None
    agency: str | None
    agency_name: str | None
    fact: str | None
    evidence: tuple[Passage, ...]
    behind: Behind = field(hash=False)

    @property
    def facts(self) -> tuple[str, ...]:
        """The uids of the fact, or of the facts that name the agency."""
        return facts_of(self.behind)


_Thread = tuple[ReviewThread, Figures]


def golden_thread(store: Store, *, whole: bool = False, **filters: Unpack[Filters]) -> list[GoldenThreadRow]:
    """How the golden threads of the reviews asked for hold, one row per review, or one for all of them together.

    A review with nothing to follow has no row. Order: breaks, most first, then the latest year, then titles.
    """
    threads = threads_of(store, filters)
    if whole:
        return [_row(threads)] if threads else []
    return sorted((_row([each], each[0]) for each in threads), key=_rank)


def thread_breaks(store: Store, **filters: Unpack[Filters]) -> list[BreakRow]:
    """Every break of the reviews asked for: in the order in which a thread runs, then by review and fact or agency."""
    found = [each for thread, figures in threads_of(store, filters) for each in _breaks(thread, figures)]
    of_facts = {uid for each in found if each.agency is None for uid in each.facts}
    told = _Told(
        facts(store, of_facts),
        {row["agency"]: row["name"] for row in store.read(load("queries.cypher", "agencies"))},
        by_fact(passages(store, (uid for each in found for uid in each.facts))),
    )
    return sorted((_break_row(each, told) for each in found), key=_rank_of_break)


def threads_of(store: Store, filters: Filters) -> list[_Thread]:
    """The reviews asked for that have anything to follow, with their figures, in order of uid."""
    parameters = scope(store, filters)
    threads = review_threads(store, parameters)
    lines = lines_of(store, threads) if is_narrowed(parameters) else agency_lines(store)
    found = ((thread, figures_of(thread, lines)) for thread in threads)
    return [each for each in found if any(each[1].facts.values())]


def _row(threads: list[_Thread], thread: ReviewThread | None = None) -> GoldenThreadRow:
    of_facts = {name: _facts(threads, name) for name in threads[0][1].facts}
    agencies = {name: _agencies(threads, name) for name in threads[0][1].agencies}
    counts: dict[str, Any] = {str(name): len(counted) for name, counted in (of_facts | agencies).items()}
    behind = {str(name): uids for name, uids in of_facts.items()}
    behind |= {str(name): _naming(members) for name, members in agencies.items()}
    return GoldenThreadRow(
        review=thread.review.uid if thread else None,
        review_title=_title(thread) if thread else ALL_REVIEWS,
        year=thread.review.year if thread else None,
        breaks=sum(counts[each] for each in Break if each is not Break.NO_PLAN),
        **counts,
        behind=behind,
    )


def _facts(threads: Iterable[_Thread], name: str) -> tuple[str, ...]:
    return tuple(sorted({uid for _, figures in threads for uid in figures.facts[name]}))


def _agencies(threads: Iterable[_Thread], name: str) -> tuple[AgencyIn, ...]:
    return tuple(each for _, figures in threads for each in figures.agencies[name])


def _naming(members: Iterable[AgencyIn]) -> tuple[str, ...]:
    return tuple(sorted({uid for each in members for uid in each.facts}))


def _title(thread: ReviewThread) -> str:
    return thread.review.title or thread.review.reference or "A review without a title"


def _rank(row: GoldenThreadRow) -> tuple[Any, ...]:
    return (-row.breaks, -(row.year or 0), row.review_title, row.review or "")


@dataclass(frozen=True, slots=True)
class _Found:
    """One break: at a fact, or at an agency that the facts name."""

    kind: Break
    thread: ReviewThread
    facts: tuple[str, ...]
    agency: str | None = None


@dataclass(frozen=True, slots=True)
class _Told:
    """What breaks are told with, looked up by uid: facts, names of agencies, passages."""

    facts: Mapping[str, Fact]
    names: Mapping[str, str]
    quotes: Mapping[str, tuple[Passage, ...]]


def _breaks(thread: ReviewThread, figures: Figures) -> list[_Found]:
    at_facts = [kind for kind in Break if kind not in OF_AGENCIES]
    return [
        *(_Found(kind, thread, (uid,)) for kind in at_facts for uid in figures.facts[kind]),
        *(_Found(kind, thread, each.facts, each.agency) for kind in OF_AGENCIES for each in figures.agencies[kind]),
    ]


def _break_row(found: _Found, told: _Told) -> BreakRow:
    fact = None if found.agency else told.facts[found.facts[0]]
    return BreakRow(
        kind=found.kind.value,
        break_name=IN_WORDS[found.kind],
        review=found.thread.review.uid,
        review_title=_title(found.thread),
        year=found.thread.review.year,
        ref=fact.ref if fact else None,
        words=fact.text if fact else None,
        agency=found.agency,
        agency_name=told.names.get(found.agency) or found.agency if found.agency else None,
        fact=fact.uid if fact else None,
        evidence=tuple(quote for uid in found.facts for quote in told.quotes.get(uid, ())),
        behind={"agency_name" if found.agency else "words": found.facts},
    )


_ORDER = {kind.value: place for place, kind in enumerate(Break)}


def _rank_of_break(row: BreakRow) -> tuple[Any, ...]:
    return (_ORDER[row.kind], row.review_title, row.review, row.agency_name or "", row.agency or "", row.fact or "")
