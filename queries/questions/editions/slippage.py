"""Do actions keep to their dates: how targets moved from edition to edition, and when completion was first reported?"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Unpack

from graph.store import Store
from graph.store.statements import load
from queries.questions.actions.action_groups import leads
from queries.questions.editions.editions import Editions, editions
from queries.questions.editions.editions_words import named
from queries.questions.editions.slippage_actions import ActionSlipRow, action_row
from queries.questions.editions.slippage_actions import rank as rank_of_action
from queries.questions.editions.slippage_columns import COLUMNS, OF_ACTIONS, OF_GROUPS
from queries.questions.editions.slippage_figures import Note, Slip, slip
from queries.questions.editions.slippage_groups import SlippageRow, group_row
from queries.questions.evidence import by_fact, passages
from queries.questions.interval import FEW
from queries.questions.question import Arguments, Found, Question, one_of
from queries.questions.reviews import reviews_in_scope
from queries.questions.scope import PARAMETERS, Filters, filters_of, scope

NO_LEAD = "No lead agency stated"
ALL_ACTIONS = "All actions"


class By(StrEnum):
    """What one row is about."""

    AGENCY = "agency"
    REVIEW = "review"
    ACTION = "action"
    ALL = "all"


_Row = dict[str, Any]
_Names = tuple[str | None, str | None, str | None, str | None]


@dataclass(frozen=True, slots=True)
class _Read:
    """What was read for an answer: a row per review and agency that leads some of its actions, editions, slips.

    ``titles`` are those of the reviews, empty where rows are not by review.
    """

    led: list[_Row]
    said: Editions
    slips: dict[str, Slip]
    titles: dict[str, str | None]


def slippage(
    store: Store, *, as_of: date, by: By = By.AGENCY, **filters: Unpack[Filters]
) -> list[SlippageRow] | list[ActionSlipRow]:
    """How the actions of the reviews asked for kept to their dates, by the editions known by a day.

    Order of groups: days moved later and number moved later, most first, then late, then names, those with no lead
    agency last; of actions: see ``slippage_actions.rank``.
    """
    read = _read(store, scope(store, filters), by, as_of)
    return _by_action(store, read) if by is By.ACTION else _groups(read, by)


def _read(store: Store, parameters: dict[str, Any], by: By, as_of: date) -> _Read:
    led = leads(store, parameters)
    narrowed = any(parameters[name] is not None for name in ("agencies", "sector", "themes"))
    reviews = {row["review"] for row in led} if narrowed else None
    said = editions(store, parameters, reviews=reviews, words=by is By.ACTION)
    notes = _notes_of_progress(store, parameters, reviews)
    slips = {
        action: found
        for action, statements in said.statements.items()
        if (found := slip(statements, notes.get(action, ()), as_of)) is not None
    }
    titles = {uid: each.title for uid, each in reviews_in_scope(store, parameters).items()} if by is By.REVIEW else {}
    return _Read(led, said, slips, titles)


def _notes_of_progress(store: Store, parameters: dict[str, Any], reviews: set[str] | None) -> dict[str, list[Note]]:
    asked = {name: parameters[name] for name in ("regions", "kinds", "from_year", "to_year")}
    only = None if reviews is None else sorted(reviews)
    found: dict[str, list[Note]] = defaultdict(list)
    for row in store.read(load("queries.cypher", "editions-updates"), **asked, reviews=only):
        found[row["action"]].append((row["date"], row["status"]))
    return found


def _groups(read: _Read, by: By) -> list[SlippageRow]:
    groups: dict[_Names, list[str]] = defaultdict(list)
    for row in read.led:
        groups[_NAMES[by](row, read.titles)].extend(row["actions"])
    return sorted((group_row(names, actions, read.slips) for names, actions in groups.items()), key=_rank)


_NAMES: dict[By, Callable[[_Row, dict[str, str | None]], _Names]] = {
    By.AGENCY: lambda row, _: (row["agency"], row["agency_name"] or NO_LEAD, None, None),
    By.REVIEW: lambda row, titles: (None, None, row["review"], titles[row["review"]]),
    By.ALL: lambda _, __: (None, ALL_ACTIONS, None, None),
}


def _rank(row: SlippageRow) -> tuple[Any, ...]:
    figures = (-(row.days_later or 0), -row.moved_later, -row.late, -row.open_past)
    names = (row.agency_name or "", row.agency or "", row.review_title or "", row.review or "")
    return (row.agency_name == NO_LEAD, *figures, *names)


def _by_action(store: Store, read: _Read) -> list[ActionSlipRow]:
    led_by: dict[str, set[str]] = defaultdict(set)
    for row in read.led:
        for action in row["actions"] if row["agency_name"] else ():
            led_by[action].add(row["agency_name"])
    quotes = by_fact(passages(store, read.slips))
    rows = (
        action_row(one, read.said.statements[action], sorted(led_by[action]), quotes)
        for action, one in read.slips.items()
    )
    return sorted(rows, key=rank_of_action)


def _find(store: Store, as_of: date, arguments: Arguments) -> Found:
    by = By(arguments["by"])
    read = _read(store, scope(store, filters_of(arguments)), by, as_of)
    rows = _by_action(store, read) if by is By.ACTION else _groups(read, by)
    return Found(tuple(rows), tuple(_notes(read, by)), _NEVER_FILLED[by])


_NEVER_FILLED: dict[By, frozenset[str]] = {
    By.AGENCY: OF_ACTIONS | {"review_title", "review"},
    By.REVIEW: OF_ACTIONS | {"agency_name", "agency"},
    By.ACTION: OF_GROUPS | {"agency"},
    By.ALL: OF_ACTIONS | {"review_title", "review", "agency"},
}


def _notes(read: _Read, by: By) -> Iterable[str]:
    yield (
        "An action is reported on the date of the paper that first says it is completed, which may be long after it "
        "was done: late here means reported after the target, not done after it."
    )
    if by is not By.ACTION:
        yield f"A row of fewer than {FEW} actions is marked as few, and no median is given of fewer than {FEW}."
    if by is By.AGENCY:
        yield "An action that several agencies lead counts for each, so the rows may add up to more than there are."
    alone = sum(len(one.editions) == 1 for one in read.slips.values())
    if alone:
        yield f"{alone} of {len(read.slips)} actions stand in one edition alone, so no move of their dates can be seen."
    if read.said.undated:
        yield (
            f"Without a date, and so not placed on the calendar: {named(read.said.undated)}. What such a paper says "
            "counts for moves only where the editions before or after it are known."
        )
    if disputed := sum(one.disputed for one in read.slips.values()):
        yield f"{disputed} of the actions have different dates in papers whose order cannot be told; none counts."


QUESTION = Question(
    name="slippage",
    title="Dates that move",
    purpose="Do actions keep to their dates: how far do targets move from edition to edition, and is completion late?",
    method=(
        "An edition is a document that states the action, in the order of the day it speaks of, else of its "
        "publication; a date that is only a month or a year counts as its last day. Only editions dated by the day "
        "asked for count. Per action, the moves between one edition's target and the next are added up in days, so an "
        "action that moved later and back again has not moved; a date that is only said more exactly has not moved "
        "either. A date is taken out where a newer edition of the same paper prints the action without one. An action "
        "is reported completed on the date of the earliest edition, or dated note of progress, that says so, counted "
        "anew where it was reopened in between. That is when the paper says it, never when it was done. Reported in "
        "time, reported late and cannot tell add up to completed; both are measured against the first target, "
        "whatever it was moved to later, and it cannot be told where there is no target, no date, or the month or "
        "year reported holds the target. Surely late is the part of reported late of which an edition dated after the "
        "target says that it was still open. Open past its first target is worked out for the day asked for. The "
        "agencies are those that lead the action by the newest document."
    ),
    parameters=(
        *PARAMETERS,
        one_of("by", "What one row is about; by action, every target stands in turn.", By.AGENCY),
    ),
    columns=COLUMNS,
    find=_find,
    example={"by": "action", "region": "Ostermere"},
)
