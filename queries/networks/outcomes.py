"""What became of recommendations: the actions that carry them out, how they stand, and since when one was said done."""

from collections.abc import Iterable
from dataclasses import dataclass

from graph.model.vocabulary import OPEN, Assurance, Status
from graph.store import Store
from graph.store.statements import load


@dataclass(frozen=True, slots=True)
class Carried:
    """An action that carries a recommendation out.

    It is evidenced where any edition that states it completed cites what shows it: a later one may only point back.
    ``done_on`` is the first date by which it was said to be completed, that of a document or of a dated note: ISO and
    possibly partial; None where nothing says it or no date is given.
    """

    action: str
    status: Status
    assurance: Assurance
    done_on: str | None


def outcomes(store: Store, recommendations: Iterable[str]) -> dict[str, tuple[Carried, ...]]:
    """The actions of each recommendation, in order of uid; a recommendation without any is left out."""
    found: dict[str, tuple[Carried, ...]] = {}
    for row in store.read(load("queries.cypher", "said-before-actions"), uids=sorted(set(recommendations))):
        dates = [date for date in (row["stated"], row["noted"]) if date]
        carried = Carried(
            row["action"],
            Status(row["status"] or Status.UNKNOWN),
            Assurance.EVIDENCED if row["shown"] else Assurance(row["assurance"] or Assurance.NOT_STATED),
            min(dates, default=None),
        )
        found[row["recommendation"]] = (*found.get(row["recommendation"], ()), carried)
    return found


_GROUPS = (
    "completed with evidence",
    "claimed complete without evidence",
    "overdue",
    "in progress",
    "pending",
    "withdrawn",
    "not stated",
)


def in_words(actions: Iterable[Carried]) -> str:
    """``2 completed with evidence, 1 claimed complete without evidence, 1 not stated``; every action counts once."""
    groups = [_group(action) for action in actions]
    if not groups:
        return "no action in an action plan is known"
    return ", ".join(f"{groups.count(group)} {group}" for group in _GROUPS if group in groups)


def _group(action: Carried) -> str:
    if action.status is Status.COMPLETED:
        return _GROUPS[0] if action.assurance is Assurance.EVIDENCED else _GROUPS[1]
    if action.status in OPEN:
        return {Status.OVERDUE: "overdue", Status.IN_PROGRESS: "in progress"}.get(action.status, "pending")
    return "withdrawn" if action.status is Status.WITHDRAWN else "not stated"


def unevidenced(actions: Iterable[Carried]) -> tuple[str, ...]:
    """The uids of the actions that are said to be completed and for which no document cites anything that shows it."""
    return tuple(action.action for action in actions if _group(action) == _GROUPS[1])


def done_before(actions: Iterable[Carried], year: int | None) -> bool | None:
    """Whether any was said to be completed before a year began; "no" also where no document says that one is.

    None where that cannot be told: no action is known, nor the year, nor the date, or the date lies in that year.
    """
    actions = tuple(actions)
    if not actions:
        return None
    done = [action for action in actions if action.status is Status.COMPLETED or action.done_on]
    if not done:
        return False
    years = [int(action.done_on[:4]) for action in done if action.done_on]
    if year is None:
        return None
    if years and min(years) < year:
        return True
    return False if len(years) == len(done) and min(years) > year else None
