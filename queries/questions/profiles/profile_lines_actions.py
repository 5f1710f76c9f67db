"""How the actions of a profile stand on a day, line by line."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from graph.model.vocabulary import OPEN, Assurance, Certainty, Status
from graph.store import Store
from queries.questions.actions.action_figures import SOON, Standing, figures, oldest_open
from queries.questions.pages.page_facts import facts
from queries.questions.profiles.profile_lines import Line, counted, date_said, told

_PARTS = (
    ("open", "all", "Open", "Pending, in progress, or overdue in the document's words."),
    ("overdue", "open", "Overdue", "Open, and the target date is over."),
    ("due_soon", "open", f"Due in {SOON} days", None),
    ("due_later", "open", "Due later", None),
    ("no_date", "open", "Open, with no date", "No target date can be told."),
    ("not_stated", "all", "Not stated", "No document says how they stand; never counted as open or closed."),
    ("past_not_stated", "not_stated", "Past their date, not stated", None),
    ("closed", "all", "Closed", "Completed or withdrawn."),
    ("completed", "all", "Completed", "Part of closed."),
    ("evidenced", "completed", "Completed, with evidence", None),
)


def standing(row: Mapping[str, Any]) -> Standing:
    """How the action of a row stands: one with ``fact``, ``status``, ``target_date``, ``assurance``, ``certainty``."""
    return Standing(
        row["fact"],
        Status(row["status"] or Status.UNKNOWN),
        row["target_date"],
        Assurance(row["assurance"] or Assurance.NOT_STATED),
        row["certainty"] == Certainty.IMPLIED,
    )


def action_lines(store: Store, part: str, standings: Iterable[Standing], as_of: date) -> list[Line]:
    """All, open, overdue, due soon, not stated, closed, completed and evidenced, and the oldest that is open.

    A part of something of which there is none has no line.
    """
    actions = list(standings)
    if not actions:
        return [told(part, "Actions", "No document that has been loaded tells of one.")]
    got = figures(actions, as_of)
    lines = [counted(part, "All actions", got["all"])]
    for figure, whole, item, note in _PARTS:
        if not got[whole]:
            continue
        said = _share_said(len(got[figure]), len(got[whole])) if figure == "evidenced" else note
        lines.append(counted(part, item, got[figure], got[whole], note=said))
    return [*lines, *_oldest(store, part, actions)]


def _share_said(evidenced: int, completed: int) -> str:
    return f"{100 * evidenced / completed:.0f}% of the completed: the document cites a check, count or result."


def _oldest(store: Store, part: str, actions: Iterable[Standing]) -> list[Line]:
    """The open action whose date ends first, in the document's words; none where no open one has a date."""
    target = oldest_open(actions)
    late = sorted(action.action for action in actions if action.status in OPEN and action.target_date == target)
    if target is None or not late:
        return []
    words = facts(store, late[:1])[late[0]].text
    more = f", as {len(late) - 1} more" if len(late) > 1 else ""
    return [told(part, "Oldest open", f"Due {date_said(target)}{more}.", words=words, fact=late[0])]
