"""Which agencies carry the most open and overdue actions?

The Cypher gives uids by review and agency and, apart from them, how each action stands; the figures are worked out
here: what a partial date means is then written in one place (``due``), and every figure can give back the actions that
it counts.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from enum import StrEnum
from typing import Any, Unpack

from graph.store import Store
from queries.questions.actions.action_figures import SOON, Standing, figures, oldest_open, share
from queries.questions.actions.action_groups import (
    ALL_ACTIONS,
    BY_AGENCY,
    BY_PLACE,
    NO_LEAD,
    NO_SECTOR,
    By,
    Subject,
    grouped,
    leads,
    standings,
)
from queries.questions.due import last_day
from queries.questions.editions.editions import standings_as_of
from queries.questions.question import Arguments, Behind, Column, ColumnKind, Found, Question, facts_of, one_of
from queries.questions.review_places import NO_REGION
from queries.questions.scope import PARAMETERS, Filters, filters_of, scope

__all__ = ["ALL_ACTIONS", "NO_LEAD", "NO_SECTOR", "QUESTION", "By", "OpenActionsRow", "Statuses", "open_actions"]


@dataclass(frozen=True, slots=True)
class OpenActionsRow:
    """How the actions of one agency (or review, sector, place, or all) stand on a day.

    The names of what rows are not by are None. ``agency`` is None in the row of the actions that no agency leads, whose
    ``agency_name`` says so; so it is with ``place`` and ``sector``. See ``action_figures.figures`` for how the counts
    add up. ``oldest_open_days`` counts from the end of the oldest target to the day, where it is past.
    """

    agency: str | None
    agency_name: str | None
    sector: str | None
    sector_name: str | None
    review: str | None
    review_title: str | None
    place: str | None
    place_name: str | None
    open: int
    overdue: int
    due_soon: int
    due_later: int
    no_date: int
    not_stated: int
    past_not_stated: int
    closed: int
    completed: int
    evidenced: int
    implied: int
    all: int
    share_evidenced: float | None
    oldest_open_target: str | None
    oldest_open_days: int | None
    behind: Behind = field(hash=False)

    @property
    def facts(self) -> tuple[str, ...]:
        """The uids of all its actions."""
        return facts_of(self.behind)


class Statuses(StrEnum):
    """Which edition's word counts: the newest loaded, or the newest dated on the day or before."""

    NEWEST = "newest"
    AS_OF = "as-of"


def open_actions(
    store: Store,
    *,
    as_of: date,
    by: By = By.AGENCY,
    statuses: Statuses = Statuses.NEWEST,
    **filters: Unpack[Filters],
) -> list[OpenActionsRow]:
    """How the actions of the reviews asked for stand on a day, per agency by default.

    Statuses are the newest loaded, or those of the editions dated on the day or before; actions that none of these
    states are then left out. Who leads an action is always as the newest document says.

    An agency leads an action itself or through a role at it, and the action counts once for each agency that leads it.
    Order: open, overdue, not stated and all, most first, then names; actions with no lead agency come last.
    """
    return open_actions_by((by,), store, as_of=as_of, statuses=statuses, **filters)[by]


def open_actions_by(
    every: Iterable[By],
    store: Store,
    *,
    as_of: date,
    statuses: Statuses = Statuses.NEWEST,
    **filters: Unpack[Filters],
) -> dict[By, list[OpenActionsRow]]:
    """The same under several things at once: the actions are read one time for all of them."""
    parameters = scope(store, filters)
    stand, led = _standings(store, parameters, statuses, as_of), leads(store, parameters)
    return {by: _rows(grouped(store, parameters, by, led), stand, as_of) for by in every}


def _rows(groups: Mapping[Subject, Iterable[str]], stand: Mapping[str, Standing], as_of: date) -> list[OpenActionsRow]:
    found = ((subject, [stand[uid] for uid in members if uid in stand]) for subject, members in groups.items())
    return sorted((_row(subject, members, as_of) for subject, members in found if members), key=_rank)


def _standings(store: Store, parameters: Mapping[str, Any], statuses: Statuses, as_of: date) -> Mapping[str, Standing]:
    if statuses is Statuses.NEWEST:
        return standings(store, parameters)
    stated = standings_as_of(store, parameters, as_of)
    return {uid: each.standing for uid, each in stated.items()}


_SUBJECT = tuple(each.name for each in fields(Subject))


def _row(subject: Subject, stand: list[Standing], as_of: date) -> OpenActionsRow:
    counted, oldest = figures(stand, as_of), oldest_open(stand)
    late = (as_of - last_day(oldest)).days if oldest else 0
    counts: dict[str, Any] = {name: len(uids) for name, uids in counted.items()}
    return OpenActionsRow(
        **{name: getattr(subject, name) for name in _SUBJECT},
        **counts,
        share_evidenced=share(counted),
        oldest_open_target=oldest,
        oldest_open_days=late if late > 0 else None,
        behind=counted,
    )


def _rank(row: OpenActionsRow) -> tuple[Any, ...]:
    figures = (-row.open, -row.overdue, -row.not_stated, -row.all)
    names = (row.agency_name, row.agency, row.review_title, row.review, row.sector_name, row.place_name, row.place)
    absent = NO_LEAD in (row.agency_name, row.sector_name) or NO_REGION in names or NO_SECTOR in names
    return (absent, *figures, *(name or "" for name in names))


def _find(store: Store, as_of: date, arguments: Arguments) -> Found:
    by = By(arguments["by"])
    statuses = Statuses(arguments["statuses"])
    rows = open_actions(store, as_of=as_of, by=by, statuses=statuses, **filters_of(arguments))
    return Found(tuple(rows), _notes(rows, by, statuses, as_of), _NEVER_FILLED[by])


_BY_THEN = (
    "Statuses are those of the editions dated on that day or before; an action that none of these states is left out, "
    "and so is one that only papers without a date state."
)
_NEWEST = "Statuses are those of the newest edition loaded; the day only decides what is overdue and what is due soon."
_NAMES = {
    By.AGENCY: ("agency_name", "agency"),
    By.REVIEW: ("review_title", "review"),
    By.AGENCY_AND_REVIEW: ("agency_name", "agency", "review_title", "review"),
    By.SECTOR: ("sector_name",),
    By.REGION: ("place_name", "place"),
    By.AREA: ("place_name", "place"),
    By.ALL: ("agency_name",),
}
_NEVER_FILLED = {
    by: frozenset(name for names in _NAMES.values() for name in names).difference(own) for by, own in _NAMES.items()
}


def _notes(rows: Iterable[OpenActionsRow], by: By, statuses: Statuses, as_of: date) -> tuple[str, ...]:
    worked_out = f"Overdue is worked out for {as_of.isoformat()}: open, and the target date, month or year is over."
    notes = [f"{worked_out} {_NEWEST if statuses is Statuses.NEWEST else _BY_THEN}"]
    if implied := len({uid for row in rows for uid in row.behind["implied"]}):
        are = "is" if implied == 1 else "are"
        notes.append(f"Of these statuses {implied} {are} implied by a progress note, not stated in a status cell.")
    return (*notes, *([_SEVERAL[by]] if by in _SEVERAL else []))


_LEADS = "An action that several agencies lead counts for each of them, so the rows may add up to more than there are."
_SEVERAL = {
    **dict.fromkeys(BY_AGENCY, _LEADS),
    By.SECTOR: "An action that agencies of several sectors lead counts for each, so the rows may add up to more.",
    **dict.fromkeys(BY_PLACE, "A review in several places counts in each, so the rows may add up to more."),
}


def _count(name: str, title: str, help: str, *, minor: bool = False) -> Column:  # noqa: A002 - the field's name
    return Column(name, title, ColumnKind.COUNT, help, minor)


QUESTION = Question(
    name="open-actions",
    title="Open and overdue actions",
    purpose="Which agencies carry the most open and overdue actions, and how many does no document say the state of?",
    method=(
        "An agency leads an action itself or through a role at it, and counts once for each agency that leads it, "
        "so rows by agency may add up to more than there are, and by=all counts each action once. Pending, in progress "
        "and overdue in the document's words are open; completed and withdrawn are closed; the rest is not stated. "
        "Open, not stated and closed add up to all; overdue, due soon, due later and no date add up to open. A target "
        "that is only a month or a year is over when the month or year is. Overdue is worked out for the day asked for "
        "and never stored. Statuses are those of the newest edition loaded, unless statuses=as-of is asked for; the "
        "day alone decides what is overdue and due soon. A status that only the words of a progress note imply counts "
        "as what it implies and is counted as implied too. An agency and its successors are counted apart."
    ),
    parameters=(
        *PARAMETERS,
        one_of("by", "What one row is about.", By.AGENCY),
        one_of(
            "statuses",
            "Take statuses from the newest editions loaded, or from those dated on the day asked for or before.",
            Statuses.NEWEST,
        ),
    ),
    columns=(
        Column(
            "agency_name",
            "Lead agency",
            ColumnKind.TEXT,
            f"The agency that leads; '{NO_LEAD}' where none is named. Left out by review; '{ALL_ACTIONS}' by all.",
        ),
        Column("review_title", "Review", ColumnKind.TEXT, "The review; left out where rows are not by review."),
        Column(
            "sector_name", "Sector", ColumnKind.TEXT, f"The lead's field, by sector; '{NO_SECTOR}' where none is known."
        ),
        Column("place_name", "Place", ColumnKind.TEXT, f"The review's place, by region or area; else '{NO_REGION}'."),
        _count("open", "Open", "Pending, in progress, or overdue in the document's words."),
        _count("overdue", "Overdue", "Open, and the target date is over on the day asked for."),
        _count(
            "due_soon", f"Due in {SOON} days", f"Open, and due on that day or in the {SOON} days after it.", minor=True
        ),
        _count("due_later", "Due later", "Open, and due after that.", minor=True),
        _count("no_date", "No date", "Open, and no target date can be told.", minor=True),
        _count("not_stated", "Not stated", "No document says how it stands; never counted as open or closed."),
        _count(
            "past_not_stated",
            "Past its date, not stated",
            "Not stated, and the target date is over: part of not stated.",
            minor=True,
        ),
        _count("closed", "Closed", "Completed or withdrawn."),
        _count("all", "All", "Open, not stated and closed together."),
        Column(
            "oldest_open_target",
            "Oldest open date",
            ColumnKind.DATE,
            "The earliest target date of an open action; none where no action is open, or no open one has a date.",
            absent="–",
        ),
        Column(
            "oldest_open_days",
            "Oldest, days past",
            ColumnKind.COUNT,
            "Days from the end of that date to the day asked for; none where it is not past.",
            minor=True,
            absent="–",
        ),
        _count("completed", "Completed", "Part of closed.", minor=True),
        _count("evidenced", "Evidenced", "Completed, and the document cites a check, count or result.", minor=True),
        _count(
            "implied",
            "Implied",
            "Open or closed only by the words of a progress note; no status cell says so.",
            minor=True,
        ),
        Column("share_evidenced", "Share evidenced", ColumnKind.RATE, "Evidenced, of completed."),
        Column("agency", "Agency uid", ColumnKind.UID, "The agency's uid; left out where rows are not by agency."),
        Column("review", "Review uid", ColumnKind.UID, "The review's uid; left out where rows are not by review."),
        Column("place", "Place uid", ColumnKind.UID, "The place's uid; left out where rows are not by place."),
    ),
    find=_find,
    example={"region": "Ostermere"},
)
