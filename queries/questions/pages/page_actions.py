"""Actions as a list shows them: light lines to sort, count and page, and the words of those that are shown."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Unpack

from graph.model.vocabulary import Assurance, Certainty, Status
from graph.store import Store
from graph.store.statements import load
from queries.questions.actions.action_figures import Standing, figures
from queries.questions.due import last_day
from queries.questions.pages.page_facts import Fact, Link, facts, links
from queries.questions.scope import Filters, scope


@dataclass(frozen=True, slots=True)
class ActionLine:
    """One action without its words. ``leads`` are names: agencies, or roles of which no agency is known."""

    uid: str
    review: str
    review_title: str | None
    ref: str | None
    status: Status
    implied: bool
    rag: str | None
    assurance: Assurance
    target_date: str | None
    target_text: str | None
    leads: tuple[str, ...]

    @property
    def standing(self) -> Standing:
        """The same for ``action_figures``."""
        return Standing(self.uid, self.status, self.target_date, self.assurance, self.implied)

    @property
    def target_ends(self) -> date | None:
        """The last day of its target date."""
        return None if self.target_date is None else last_day(self.target_date)


@dataclass(frozen=True, slots=True)
class ActionLead:
    """Who leads an action: an agency, with its roles; or roles of which no document names the agency."""

    agency: str | None
    name: str | None
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Carried:
    """A recommendation that an action carries out."""

    uid: str
    ref: str | None
    text: str | None


@dataclass(frozen=True, slots=True)
class ActionWords:
    """What an action says, who leads it, and which recommendations it carries out."""

    fact: Fact
    leads: tuple[ActionLead, ...]
    carries_out: tuple[Carried, ...]


def action_lines(
    store: Store, *, reviews: Iterable[str] | None = None, contains: str | None = None, **filters: Unpack[Filters]
) -> list[ActionLine]:
    """The actions asked for, in order of review and uid, each once; of some reviews, or with some words, only.

    An action that several reviews planned stands with the first of them.
    """
    rows = store.read(
        load("queries.cypher", "page-actions"),
        **scope(store, filters),
        reviews=None if reviews is None else sorted(set(reviews)),
        contains=contains.lower() if contains else None,
    )
    found: dict[str, ActionLine] = {}
    for row in rows:
        for of_one in row["actions"]:
            found.setdefault(of_one[0], _line(row, of_one))
    return list(found.values())


def _line(row: dict[str, Any], of_one: Sequence[Any]) -> ActionLine:
    uid, ref, status, certainty, rag, assurance, target_date, target_text, leads = of_one
    return ActionLine(
        uid,
        row["review"],
        row["title"],
        ref,
        Status(status or Status.UNKNOWN),
        certainty == Certainty.IMPLIED,
        rag,
        Assurance(assurance or Assurance.NOT_STATED),
        target_date,
        target_text,
        tuple(leads),
    )


def action_states(lines: Iterable[ActionLine], as_of: date) -> dict[str, frozenset[str]]:
    """The uids of the actions in each state on a day, under the names of ``action_figures.FIGURES``."""
    counted = figures((line.standing for line in lines), as_of)
    return {name: frozenset(uids) for name, uids in counted.items()}


def days_late(lines: Iterable[ActionLine], states: Mapping[str, Container[str]], as_of: date) -> dict[str, int]:
    """For each overdue action the days past the end of its target date."""
    late = (line for line in lines if line.uid in states["overdue"])
    return {line.uid: (as_of - line.target_ends).days for line in late if line.target_ends}


def action_words(store: Store, uids: Iterable[str]) -> dict[str, ActionWords]:
    """The words of actions, by uid in order; one that the graph does not hold is left out."""
    wanted = sorted(set(uids))
    found = facts(store, wanted)
    led = leads_of(links(store, found))
    carried: dict[str, list[Carried]] = {}
    for row in store.read(load("queries.cypher", "page-action-recommendations"), uids=wanted):
        carried.setdefault(row["action"], []).append(Carried(row["recommendation"], row["ref"], row["text"]))
    return {uid: ActionWords(fact, led.get(uid, ()), tuple(carried.get(uid, ()))) for uid, fact in found.items()}


def leads_of(found: Iterable[Link]) -> dict[str, tuple[ActionLead, ...]]:
    """Who leads each action, by its uid, in order of the leads' uids; an agency once, with all its roles."""
    by_action: dict[str, dict[str | None, ActionLead]] = {}
    for link in found:
        if link.link != "LED_BY":
            continue
        role = link.other_label == "Role"
        agency, name = (link.agency, link.agency_name) if role else (link.other, link.other_name)
        known = by_action.setdefault(link.start, {})
        roles = known[agency].roles if agency in known else ()
        title = [link.other_name] if role and link.other_name else []
        known[agency] = ActionLead(agency, name, tuple(dict.fromkeys((*roles, *title))))
    return {action: tuple(of_one.values()) for action, of_one in by_action.items()}
