"""What moved since last time: changes between two days, or between two editions of a plan."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Unpack

from graph.store import Store
from queries.questions.editions.editions_words import named
from queries.questions.editions.what_changed_asked import TwoDays, TwoDocuments, asked
from queries.questions.editions.what_changed_between import Between, between_days, between_documents
from queries.questions.editions.what_changed_columns import COLUMNS
from queries.questions.editions.what_changed_found import Moved
from queries.questions.editions.what_changed_words import TITLES, Change
from queries.questions.evidence import Passage, by_fact, passages
from queries.questions.question import Arguments, Behind, Found, Parameter, ParameterType, Question, facts_of
from queries.questions.scope import PARAMETERS, Filters, filters_of, scope


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One change. ``day`` is the date of the newer paper, possibly partial; ``fact`` the uid of what changed.

    ``change`` is the kind in words and ``says`` our sentence; ``before`` and ``after`` may hold the papers' own words.
    """

    day: str | None
    review: str
    review_title: str | None
    change: str
    kind: Change
    about: str | None
    says: str
    before: str | None
    after: str | None
    document_before: str | None
    document_after: str
    evidence: tuple[Passage, ...]
    fact: str
    behind: Behind = field(hash=False)

    @property
    def facts(self) -> tuple[str, ...]:
        """The uid of the fact or review that an answer can open."""
        return facts_of(self.behind)


def what_changed(
    store: Store,
    *,
    between: TwoDays | TwoDocuments,
    kinds: Collection[Change] | None = None,
    **filters: Unpack[Filters],
) -> list[ChangeRow]:
    """Every change between two days or two editions, of some kinds or all; a reopened action is a change of status too.

    Order: the day of the newer paper, then review, kind and uid.

    Raises:
        QuestionError: the first of two editions is the later one.
    """
    return _rows(store, _between(store, between, filters), kinds)


def _between(store: Store, between: TwoDays | TwoDocuments, filters: Filters) -> Between:
    parameters = scope(store, filters)
    if isinstance(between, TwoDays):
        return between_days(store, parameters, between)
    return between_documents(store, parameters, between)


def _rows(store: Store, found: Between, kinds: Collection[Change] | None) -> list[ChangeRow]:
    chosen = [each for each in found.changes if kinds is None or _is_one_of(each.change, kinds)]
    quotes = by_fact(passages(store, (each.behind for each in chosen)))
    return [_row(each, quotes) for each in chosen]


def _is_one_of(change: Change, kinds: Collection[Change]) -> bool:
    return change in kinds or (change is Change.REOPENED and Change.STATUS in kinds)


def _row(moved: Moved, quotes: Mapping[str, tuple[Passage, ...]]) -> ChangeRow:
    return ChangeRow(
        day=moved.later.dated,
        review=moved.review,
        review_title=moved.review_title,
        change=TITLES[moved.change],
        kind=moved.change,
        about=moved.about,
        says=moved.says,
        before=moved.before,
        after=moved.after,
        document_before=moved.earlier.name if moved.earlier else None,
        document_after=moved.later.name,
        evidence=_of_the_two(moved, quotes.get(moved.behind, ())),
        fact=moved.uid,
        behind={"change": (moved.behind,)},
    )


def _of_the_two(moved: Moved, quotes: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """The passages of the two papers; all there are where neither has one."""
    papers = {moved.later.uid} | ({moved.earlier.uid} if moved.earlier else set())
    return tuple(passage for passage in quotes if passage.document_uid in papers) or quotes


def _find(store: Store, as_of: date, arguments: Arguments) -> Found:
    between = asked(store, arguments, as_of)
    found = _between(store, between, filters_of(arguments))
    kinds = [Change(kind) for kind in arguments["change"].split(",")] if arguments["change"] else None
    narrowed = any(arguments[name] for name in ("agency", "sector", "theme"))
    return Found(tuple(_rows(store, found, kinds)), tuple(_notes(between, found, narrowed=narrowed)))


def _notes(between: TwoDays | TwoDocuments, found: Between, *, narrowed: bool) -> Iterator[str]:
    if isinstance(between, TwoDays):
        of = " of reviews that tell of what was asked for" if narrowed else ""
        papers = f"papers{of} dated after {between.since} and up to {between.until}"
        compared = f": {named(found.compared)}" if found.compared else "; there are none"
        yield f"These are the changes that {papers} bring, each against what was said before{compared}."
    elif not found.compared:
        yield "What was asked for besides the two documents leaves out one of them, so nothing can be compared."
    if found.unlike:
        yield "The two documents are not the same kind of paper, so leads and words are not compared."
    if found.undated:
        yield f"Without a date, and so not compared: {named(found.undated)}. What they state too is not shown as new."
    if found.no_actions:
        yield f"These print no action where an earlier edition did; none is shown as gone: {named(found.no_actions)}."
    if found.disputed:
        yield (
            f"Of {found.disputed} actions, papers of one day say different things, and which is newer cannot be told: "
            "these are not shown as changes."
        )


QUESTION = Question(
    name="what-changed",
    title="What moved since last time",
    purpose="What changed between two days, or between two editions of a plan: what is new, what moved, what is gone?",
    method=(
        "Between two days, every paper dated after the first day and up to the last is compared with what was said "
        "before it, so an action whose date moved twice stands there twice. A paper's date is the day it speaks of, "
        "else its publication; a date that is only a month or a year counts as its last day. Between two documents, "
        "the second is compared with the first. A review, recommendation or action is new where the first dated paper "
        "that states it is one of those compared. A paper that says nothing of a status, date or colour changes "
        "nothing, unless it is a later edition of the paper that last said it: then it is not stated any more. No "
        "longer printed means that a later edition of the same paper leaves an action out; it may be done, dropped or "
        "forgotten. An action without a printed number whose words change is one no longer printed and one new. Leads "
        "and words are compared between editions of one kind of paper. Reopened means that an action once reported "
        "completed is said to be open again. The agencies of an action are those that lead it by the newest document."
    ),
    parameters=(
        *PARAMETERS,
        Parameter("since", "First day, not included, such as 2025-10-01; a year before the last where left out."),
        Parameter("until", "Last day, included; the day of the question where left out."),
        Parameter("from-document", "Instead of days: file name, or start of the SHA-256, of the earlier edition."),
        Parameter("to-document", "The same of the later edition."),
        Parameter(
            "change",
            "Kind of change, or several with commas between; reopened counts as a change of status too.",
            ParameterType.CHOICES,
            choices=tuple(change.value for change in Change),
        ),
    ),
    columns=COLUMNS,
    find=_find,
    example={"since": "2022-12-31", "until": "2023-12-31"},
)
