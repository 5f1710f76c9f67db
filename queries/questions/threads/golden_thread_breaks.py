"""Where the golden thread of a review breaks, and what each break is counted of."""

from dataclasses import dataclass
from enum import StrEnum

from graph.model.vocabulary import Status
from queries.questions.agency_lines import AgencyLines
from queries.questions.threads.golden_thread_facts import ReviewThread

_NAMED_IN_FAILURES = ("MISSED_BY", "HELD_BY", "NEEDED_BY")
_ASKED_OR_LEADING = ("ADDRESSED_TO", "LED_BY")


class Break(StrEnum):
    """A way in which a thread breaks, in the order in which the thread runs."""

    UNANSWERED = "unanswered"
    NO_ACTION = "no_action"
    NO_PLAN = "no_plan"
    NO_LEAD = "no_lead"
    NO_DATE = "no_date"
    NO_STATUS = "no_status"
    UNEVIDENCED = "unevidenced"
    NOT_ASKED = "not_asked"
    NOT_HEARD = "not_heard"


OF_AGENCIES = (Break.NOT_ASKED, Break.NOT_HEARD)

IN_WORDS = {
    Break.UNANSWERED: "No recommendation answers this failure",
    Break.NO_ACTION: "No action carries this recommendation out",
    Break.NO_PLAN: "No action plan of the review has been loaded",
    Break.NO_LEAD: "No lead is named for this action",
    Break.NO_DATE: "No date is given for this action",
    Break.NO_STATUS: "No document says how this action stands",
    Break.UNEVIDENCED: "Completed; no check, count or result is cited",
    Break.NOT_ASKED: "Named in a failure; no recommendation asks it",
    Break.NOT_HEARD: "Asked or leading; had no part in the review",
}


@dataclass(frozen=True, slots=True)
class AgencyIn:
    """One agency in one review, and the uids of the facts that name it there."""

    review: str
    agency: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """What is counted of one review: uids of facts, and agencies, under the names of the columns."""

    facts: dict[str, tuple[str, ...]]
    agencies: dict[str, tuple[AgencyIn, ...]]


def figures_of(thread: ReviewThread, lines: AgencyLines) -> Figures:
    """Every break of a review, what each is counted of, and the threads that hold from a failure to evidence."""
    return Figures(
        {**_of_failures(thread), **_of_recommendations(thread), **_of_actions(thread)}, _of_agencies(thread, lines)
    )


def _of_failures(thread: ReviewThread) -> dict[str, tuple[str, ...]]:
    failures = thread.failures()
    answering = thread.ends("RESPONDS_TO")
    by_target: dict[str, set[str]] = {}
    for start, targets in answering.items():
        for target in targets:
            by_target.setdefault(target, set()).add(start)
    answers = {uid: {start for each in told for start in by_target.get(each, ())} for uid, told in failures.items()}
    shown = _shown_to_be_done(thread)
    return {
        "failures": tuple(failures),
        Break.UNANSWERED: tuple(uid for uid in failures if not answers[uid]),
        "whole": tuple(uid for uid in failures if answers[uid] & shown),
    }


def _shown_to_be_done(thread: ReviewThread) -> set[str]:
    """The uids of the recommendations that a completed action carries out, with something that shows it."""
    done = {uid for uid, fact in thread.facts.items() if fact.completed and fact.evidenced}
    return {start for start, actions in thread.ends("IMPLEMENTED_BY").items() if actions & done}


def _of_recommendations(thread: ReviewThread) -> dict[str, tuple[str, ...]]:
    made = tuple(thread.labelled("Recommendation"))
    carried = thread.ends("IMPLEMENTED_BY")
    return {
        "recommendations": made,
        "with_plan": made if thread.planned else (),
        Break.NO_ACTION: tuple(uid for uid in made if uid not in carried) if thread.planned else (),
        Break.NO_PLAN: () if thread.planned else made,
    }


def _of_actions(thread: ReviewThread) -> dict[str, tuple[str, ...]]:
    actions = thread.labelled("Action")
    led = {uid for each in thread.named if each.link == "LED_BY" for uid in each.facts}
    return {
        "actions": tuple(actions),
        "unfinished": tuple(uid for uid, fact in actions.items() if not fact.closed),
        "completed": tuple(uid for uid, fact in actions.items() if fact.completed),
        Break.NO_LEAD: tuple(uid for uid in actions if uid not in led),
        Break.NO_DATE: tuple(uid for uid, fact in actions.items() if not fact.closed and not fact.has_target),
        Break.NO_STATUS: tuple(uid for uid, fact in actions.items() if fact.status is Status.UNKNOWN),
        Break.UNEVIDENCED: tuple(uid for uid, fact in actions.items() if fact.completed and not fact.evidenced),
    }


def _of_agencies(thread: ReviewThread, lines: AgencyLines) -> dict[str, tuple[AgencyIn, ...]]:
    named = _agencies(thread, *_NAMED_IN_FAILURES)
    involved = _agencies(thread, *_ASKED_OR_LEADING)
    asked = {agency for agency, _ in thread.naming("ADDRESSED_TO")}
    return {
        "agencies_named": named,
        Break.NOT_ASKED: tuple(each for each in named if not lines.any_of(each.agency, asked)),
        "agencies_involved": involved,
        Break.NOT_HEARD: tuple(each for each in involved if not lines.any_of(each.agency, thread.heard)),
    }


def _agencies(thread: ReviewThread, *types: str) -> tuple[AgencyIn, ...]:
    """The agencies that the facts asked for name, in order of uid."""
    facts: dict[str, set[str]] = {}
    for agency, naming in thread.naming(*types):
        if asked_for := thread.chosen.intersection(naming):
            facts.setdefault(agency, set()).update(asked_for)
    return tuple(AgencyIn(thread.review.uid, agency, tuple(sorted(uids))) for agency, uids in sorted(facts.items()))
