"""Which agencies carry the most open and overdue actions?

The Cypher gives one row per action and agency, and the figures are worked out here: what a partial date means is then
written in one place (``due``), and every figure can give back the actions that it counts.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, Unpack

from graph.model.vocabulary import Assurance, Certainty, Status
from graph.store import Store
from graph.store.statements import load
from queries.questions.action_figures import SOON, Standing, figures, oldest_open, share
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

NO_LEAD = "No lead agency stated"
ALL_ACTIONS = "All actions"


class By(StrEnum):
    """What one row is about."""

    AGENCY = "agency"
    REVIEW = "review"
    AGENCY_AND_REVIEW = "agency-and-review"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class OpenActionsRow:
    """How the actions of one agency (or review, or both, or all) stand on a day.

    ``agency`` is None in the row of the actions that no agency leads, and where rows are not by agency; ``agency_name``
    then says so in words, or is None where rows are by review alone. ``review`` is None where they are not by review.
    See ``action_figures.figures`` for how the counts add up.
    """

    agency: str | None
    agency_name: str | None
    sector: str | None
    review: str | None
    review_title: str | None
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
    behind: Behind = field(hash=False)

    @property
    def facts(self) -> tuple[str, ...]:
        """The uids of all its actions."""
        return facts_of(self.behind)


_Row = dict[str, Any]
_Key = tuple[str | None, str | None]


def open_actions(store: Store, *, as_of: date, by: By = By.AGENCY, **filters: Unpack[Filters]) -> list[OpenActionsRow]:
    """How the actions of the reviews asked for stand on a day, per agency by default.

    An agency leads an action itself or through a role at it, and the action counts once for each agency that leads it.
    Order: open, overdue, not stated and all, most first, then names; actions with no lead agency come last.
    """
    rows = store.read(load("queries.cypher", "open-actions"), **scope(store, filters))
    groups: dict[_Key, list[_Row]] = {}
    for row in rows:
        groups.setdefault(_KEYS[by](row), []).append(row)
    found = [_row(members, by, as_of) for members in groups.values()]
    return sorted(found, key=_rank)


_KEYS: dict[By, Callable[[_Row], _Key]] = {
    By.AGENCY: lambda row: (row["agency"], None),
    By.REVIEW: lambda row: (None, row["review"]),
    By.AGENCY_AND_REVIEW: lambda row: (row["agency"], row["review"]),
    By.ALL: lambda _: (None, None),
}


def _row(members: list[_Row], by: By, as_of: date) -> OpenActionsRow:
    standings = _standings(members)
    counted = figures(standings, as_of)
    first = members[0]
    by_agency, by_review = by in (By.AGENCY, By.AGENCY_AND_REVIEW), by in (By.REVIEW, By.AGENCY_AND_REVIEW)
    return OpenActionsRow(
        agency=first["agency"] if by_agency else None,
        agency_name=_agency_name(first, by),
        sector=first["sector"] if by_agency else None,
        review=first["review"] if by_review else None,
        review_title=first["review_title"] if by_review else None,
        **{name: len(uids) for name, uids in counted.items()},
        share_evidenced=share(counted),
        oldest_open_target=oldest_open(standings),
        behind=counted,
    )


def _agency_name(row: _Row, by: By) -> str | None:
    if by is By.ALL:
        return ALL_ACTIONS
    return None if by is By.REVIEW else row["agency_name"] or NO_LEAD


def _standings(members: Iterable[_Row]) -> list[Standing]:
    """Each action once, however many of its leads are in the group."""
    standings = {
        row["action"]: Standing(
            row["action"],
            Status(row["status"] or Status.UNKNOWN),
            row["target_date"],
            Assurance(row["assurance"] or Assurance.NOT_STATED),
            row["certainty"] == Certainty.IMPLIED,
        )
        for row in members
    }
    return list(standings.values())


def _rank(row: OpenActionsRow) -> tuple[Any, ...]:
    figures = (-row.open, -row.overdue, -row.not_stated, -row.all)
    names = (row.agency_name or "", row.agency or "", row.review_title or "", row.review or "")
    return (row.agency_name == NO_LEAD, *figures, *names)


def _find(store: Store, as_of: date, arguments: Arguments) -> Found:
    by = By(arguments["by"])
    rows = open_actions(store, as_of=as_of, by=by, **filters_of(arguments))
    return Found(tuple(rows), _notes(rows, by, as_of), _NEVER_FILLED[by])


_NEWEST = "Statuses are those of the newest edition loaded; the day only decides what is overdue and what is due soon."
_OF_AGENCY, _OF_REVIEW = frozenset({"agency_name", "agency"}), frozenset({"review_title", "review"})
_NEVER_FILLED: dict[By, frozenset[str]] = {
    By.AGENCY: _OF_REVIEW,
    By.REVIEW: _OF_AGENCY,
    By.AGENCY_AND_REVIEW: frozenset(),
    By.ALL: _OF_REVIEW | {"agency"},
}


def _notes(rows: Iterable[OpenActionsRow], by: By, as_of: date) -> tuple[str, ...]:
    worked_out = f"Overdue is worked out for {as_of.isoformat()}: open, and the target date, month or year is over."
    notes = [f"{worked_out} {_NEWEST}"]
    if implied := len({uid for row in rows for uid in row.behind["implied"]}):
        are = "is" if implied == 1 else "are"
        notes.append(f"Of these statuses {implied} {are} implied by a progress note, not stated in a status cell.")
    several = (
        "An action that several agencies lead counts for each of them, so the rows may add up to more than there are."
    )
    return (*notes, several) if by in (By.AGENCY, By.AGENCY_AND_REVIEW) else tuple(notes)


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
        "and never stored. Statuses are those of the newest edition loaded, whatever day is asked for; the day only "
        "decides what is overdue and what is due soon. A status that only the words of a progress note imply counts as "
        "what it implies and is counted as implied too. An agency and its successors are counted apart."
    ),
    parameters=(
        *PARAMETERS,
        Parameter(
            "by",
            "What one row is about.",
            ParameterType.CHOICE,
            default=By.AGENCY.value,
            choices=tuple(by.value for by in By),
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
    ),
    find=_find,
    example={"region": "Ostermere"},
)
