"""The list of actions: by state of status and date, with lead, colour and what shows that it was done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from graph.model.vocabulary import CLOSED, OPEN, Assurance, Status
from graph.store import Store
from queries.exports.workbook import Kind
from queries.questions.actions.action_figures import SOON
from queries.questions.pages.page_actions import (
    ActionLine,
    ActionWords,
    action_lines,
    action_states,
    action_words,
    days_late,
)
from webui.lists.asked import Asked
from webui.lists.columns import ListColumn
from webui.lists.fields import AGENCY, ASSURANCE, CONTAINS, NOT_STATED, RAG, SECTOR, STATUS, THEME, Field
from webui.lists.listing import Listing
from webui.lists.once import once
from webui.wording import ASSURANCES, RAGS, STATUSES, in_full

TABS = {
    "all": "All",
    "overdue": "Overdue",
    "due_soon": f"Due in {SOON} days",
    "not_stated": "Not stated",
    "open": "Open",
    "closed": "Closed",
}
"""The states that actions are parted by. Open, not stated and closed add up to all; overdue and due soon are open."""

_DATES = (
    ("past", "Past"),
    ("soon", f"On the day, or in the {SOON} days after it"),
    ("later", "Later"),
    (NOT_STATED, "No date can be told"),
)
DATE = Field("date", "Target date", lambda _: _DATES, closed=True)
_RAG_ORDER = ("red", "amber", "green", "blue")
_STATUS_ORDER = tuple(Status)
_ASSURANCE_ORDER = (Assurance.CLAIMED, Assurance.EVIDENCED)


@dataclass(frozen=True, slots=True)
class ListedAction:
    """An action in the list: ``late`` are the days that it is overdue; ``words`` is None until it is shown."""

    line: ActionLine
    late: int | None
    words: ActionWords | None = field(default=None, hash=False)

    @property
    def uid(self) -> str:
        return self.line.uid


def tab_of(asked: Asked) -> str:
    """The state that is asked for; all where the address names none that there is."""
    state = asked.kept.get("state", "")
    return state if state in TABS else "all"


def counted_actions(store: Store, asked: Asked) -> tuple[list[ListedAction], dict[str, int]]:
    """The actions that the filters and the tab leave, and how many the filters leave under each tab."""
    return once("actions", asked, lambda: _counted(store, asked))


def _counted(store: Store, asked: Asked) -> tuple[list[ListedAction], dict[str, int]]:
    as_of = asked.choice.as_of
    lines = [line for line in _lines(store, asked) if _fits(line, asked.own, as_of)]
    states = action_states(lines, as_of)
    late, wanted = days_late(lines, states, as_of), states[tab_of(asked)]
    listed = [ListedAction(line, late.get(line.uid)) for line in lines if line.uid in wanted]
    return listed, {tab: len(states[tab]) for tab in TABS}


def _lines(store: Store, asked: Asked) -> list[ActionLine]:
    review = asked.kept.get("review")
    return action_lines(
        store, reviews=[review] if review else None, contains=asked.own.get("contains"), **asked.filters
    )


def _fits(line: ActionLine, own: Mapping[str, str], as_of: date) -> bool:
    if own.get("status", line.status.value) != line.status.value:
        return False
    if own.get("assurance", line.assurance.value) != line.assurance.value:
        return False
    if own.get("rag", line.rag or NOT_STATED) != (line.rag or NOT_STATED):
        return False
    return "date" not in own or own["date"] == _when(line, as_of)


def _when(line: ActionLine, as_of: date) -> str:
    ends = line.target_ends
    if ends is None:
        return NOT_STATED
    if ends < as_of:
        return "past"
    return "soon" if (ends - as_of).days <= SOON else "later"


def _find(store: Store, asked: Asked) -> list[ListedAction]:
    return counted_actions(store, asked)[0]


def _fill(store: Store, _asked: Asked, lines: Sequence[ListedAction]) -> list[ListedAction]:
    words = action_words(store, (each.uid for each in lines))
    return [replace(each, words=words.get(each.uid)) for each in lines]


def leads_in_words(words: ActionWords | None) -> str | None:
    """Who leads: ``Mental Health Trust: Ward manager; Fenholt Police``; None where no document says."""
    each = leads_of(words) if words else ()
    return "; ".join(": ".join(part for part in one if part) for one in each) or None


def leads_of(words: ActionWords) -> list[tuple[str, str]]:
    """The name of each agency that leads, empty where none is named, and the titles of its roles."""
    return [(lead.name or lead.agency or "", ", ".join(lead.roles)) for lead in words.leads]


def _text(listed: ListedAction) -> str | None:
    return listed.words.fact.text if listed.words else None


def _recommendations(listed: ListedAction) -> str | None:
    if listed.words is None:
        return None
    each = (": ".join(part for part in (one.ref, one.text) if part) for one in listed.words.carries_out)
    return "; ".join(each) or None


def _target(listed: ListedAction) -> str | None:
    return in_full(listed.line.target_date) or listed.line.target_text


def _place(order: Sequence[Any], value: Any) -> int | None:
    """Where a value stands in an order; None where it is not in it, as what no document says."""
    return order.index(value) if value in order else None


def _state(listed: ListedAction) -> str:
    if listed.line.status in OPEN:
        return "Open"
    return "Closed" if listed.line.status in CLOSED else "Not stated"


COLUMNS: tuple[ListColumn[ListedAction], ...] = (
    ListColumn("ref", "Ref", lambda each: each.line.ref, "Its printed number.", filed=True),
    ListColumn("text", "Action", _text, "The words as published.", Kind.WORDS, of_words=True),
    ListColumn("review", "Review", lambda each: each.line.review_title, "The review that planned it.", Kind.WORDS),
    ListColumn(
        "lead",
        "Lead",
        lambda each: leads_in_words(each.words),
        "The agencies that lead it, each with its roles, as the newest document says.",
        key=lambda each: ", ".join(each.line.leads) or None,
    ),
    ListColumn(
        "target",
        "Target date",
        _target,
        "As published: a day, a month, a year, or words.",
        Kind.WORDS,
        key=lambda each: each.line.target_ends,
        orders=("earliest first", "latest first"),
    ),
    ListColumn(
        "ends", "Target ends", lambda e: e.line.target_ends, "The last day of that date.", Kind.DATE, filed=True
    ),
    ListColumn("late", "Days overdue", lambda each: each.late, "See: overdue means.", Kind.NUMBER, falling=True),
    ListColumn(
        "status",
        "Status",
        lambda each: STATUSES[each.line.status] + (" (implied)" if each.line.implied else ""),
        "As the newest document that says so has it; implied where only the words of a progress note say it.",
        key=lambda each: None if each.line.status is Status.UNKNOWN else _STATUS_ORDER.index(each.line.status),
        orders=("completed first", "withdrawn first"),
    ),
    ListColumn("state", "State", _state, "Open, closed or not stated; the three add up.", filed=True),
    ListColumn(
        "rag",
        "RAG as published",
        lambda each: RAGS.get(each.line.rag) if each.line.rag else None,  # type: ignore[call-overload]
        "The colour of the cell, or its word; it decides nothing.",
        key=lambda each: _place(_RAG_ORDER, each.line.rag),
        orders=("red first", "blue first"),
    ),
    ListColumn(
        "assurance",
        "Assurance",
        lambda each: ASSURANCES[each.line.assurance],
        "Claimed: said to be done. Evidenced: a check, a count or a result is cited.",
        key=lambda each: _place(_ASSURANCE_ORDER, each.line.assurance),
        orders=("claimed first", "evidenced first"),
    ),
    ListColumn("recommendation", "Carries out", _recommendations, "The recommendation.", Kind.WORDS, filed=True),
    ListColumn(
        "progress",
        "Progress",
        lambda each: each.words.fact.progress if each.words else None,
        "The progress cell as published.",
        Kind.WORDS,
        filed=True,
    ),
    ListColumn("uid", "Uid", lambda each: each.uid, "What its page is found by.", filed=True),
)


def _tie(listed: ListedAction) -> tuple[Any, ...]:
    line = listed.line
    return (line.target_ends or date.max, line.review_title or "", line.review, line.uid)


def _about(asked: Asked) -> tuple[tuple[str, str], ...]:
    review = asked.kept.get("review")
    return (("Actions that are", TABS[tab_of(asked)]), *([("Review", review)] if review else []))


ACTIONS: Listing[ListedAction] = Listing(
    name="actions",
    title="Actions",
    one="action",
    many="actions",
    columns=COLUMNS,
    first="-late",
    find=_find,
    tie=_tie,
    fields=(AGENCY, SECTOR, THEME, STATUS, DATE, RAG, ASSURANCE, CONTAINS),
    fill=_fill,
    dated=True,
    about=_about,
)
