"""Kinds of change, and the sentence that says each in plain words. None of them holds words of a document."""

from enum import StrEnum

from graph.model.vocabulary import CLOSED, OPEN, Assurance, Status
from queries.questions.editions.slippage_figures import days_between

NOT_STATED = "not stated"
NOT_PRINTED = "not printed"
PRINTED = "printed"


class Change(StrEnum):
    """What kind of change it is, in the order in which an answer lists them."""

    NEW_REVIEW = "new-review"
    NEW_DOCUMENT = "new-document"
    NEW_ACTION = "new-action"
    NEW_RECOMMENDATION = "new-recommendation"
    REOPENED = "reopened"
    STATUS = "status"
    TARGET_DATE = "target-date"
    LEAD = "lead"
    ASSURANCE = "assurance"
    RAG = "rag"
    WORDING = "wording"
    NO_LONGER_PRINTED = "no-longer-printed"
    PRINTED_AGAIN = "printed-again"


TITLES: dict[Change, str] = {
    Change.NEW_REVIEW: "New review",
    Change.NEW_DOCUMENT: "New document",
    Change.NEW_ACTION: "New action",
    Change.NEW_RECOMMENDATION: "New recommendation",
    Change.REOPENED: "Reopened",
    Change.STATUS: "Status",
    Change.TARGET_DATE: "Target date",
    Change.LEAD: "Lead",
    Change.ASSURANCE: "Evidence",
    Change.RAG: "Colour",
    Change.WORDING: "Wording",
    Change.NO_LONGER_PRINTED: "No longer printed",
    Change.PRINTED_AGAIN: "Printed again",
}
ORDER = {change: place for place, change in enumerate(Change)}


def status_change(before: Status | None, after: Status | None) -> tuple[Change, str]:
    """The kind of a change of status, and its sentence."""
    if before is Status.COMPLETED and after in OPEN:
        return Change.REOPENED, f"Reopened: it had been reported completed, and is now {status_words(after)}."
    if before is Status.WITHDRAWN and after in OPEN:
        return Change.STATUS, f"Taken up again: it had been withdrawn, and is now {status_words(after)}."
    if after is None:
        return Change.STATUS, "The newer paper no longer says how it stands."
    if before is None:
        return Change.STATUS, f"How it stands is now said: {status_words(after)}."
    now = "Now reported" if after in CLOSED else "Now"
    return Change.STATUS, f"{now} {status_words(after)}; before, {status_words(before)}."


def status_words(status: Status | None) -> str:
    """A status as people say it."""
    return NOT_STATED if status is None else status.value.replace("_", " ")


def target_change(before: str | None, after: str | None, *, said_before: bool, said_after: bool) -> str:
    """The sentence of a change of target, from the dates that each paper gives and whether it gives any target."""
    if before and after:
        return _moved(before, after)
    if after:
        return "A target date is now given."
    if before:
        return "The target date has been taken out."
    if said_before and said_after:
        return "The target is put in other words; neither paper gives a date."
    return "A target is given, without a date." if said_after else "The newer paper gives no target."


def _moved(before: str, after: str) -> str:
    days = days_between(before, after)
    if days == 0:
        return f"The same target date is said {'more' if len(after) > len(before) else 'less'} exactly."
    unit = "day" if abs(days) == 1 else "days"
    return f"The target moved {abs(days)} {unit} {'later' if days > 0 else 'earlier'}."


def lead_change(*, before: bool, after: bool) -> str:
    """The sentence of a change of lead, by whether each paper names one."""
    if not before:
        return "A lead is now named."
    return "Other leads are named." if after else "The newer paper names no lead."


def assurance_change(before: Assurance | None, after: Assurance | None) -> str:
    """The sentence of a change in what a progress note offers."""
    if after is Assurance.EVIDENCED:
        return "The newer paper cites a check, a count or a result."
    if before is Assurance.EVIDENCED:
        return "The newer paper no longer cites what shows it."
    if after is None:
        return "The newer paper makes no claim any more."
    return "The newer paper says what was done, and cites nothing that shows it."


def rag_change(before: str | None, after: str | None) -> str:
    """The sentence of a change of published colour."""
    if before is None:
        return f"Now marked {after}; before, with no colour."
    return "The newer paper gives it no colour." if after is None else f"Now marked {after}; before, {before}."


def kind_words(kind: str) -> str:
    """A kind of document as people say it, with its article."""
    words = kind.replace("_", " ")
    if words in ("mixed", "other", "thematic"):
        return {"mixed": "a report with its plan", "other": "a paper", "thematic": "a thematic report"}[words]
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"
