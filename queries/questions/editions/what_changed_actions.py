"""What moved in one action from edition to edition."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from graph.model.vocabulary import Assurance, Status
from queries.questions.editions.editions import Statement
from queries.questions.editions.editions_course import Step, Turn, course
from queries.questions.editions.editions_documents import Edition
from queries.questions.editions.what_changed_found import Moved
from queries.questions.editions.what_changed_words import (
    NOT_PRINTED,
    NOT_STATED,
    PRINTED,
    Change,
    assurance_change,
    lead_change,
    rag_change,
    status_change,
    status_words,
    target_change,
)

Within = Callable[[Edition], bool]
"""Whether an edition's changes are asked for."""

_SAME_SIGNS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-"})


def changes(in_turn: Sequence[Step], within: Within) -> Iterator[Moved]:
    """Every change of status, target, lead, evidence, colour and words that an edition asked for makes.

    Each edition is compared with what was said before it. Leads and words are compared within one kind of paper only,
    because a report and a plan may word one action differently without anything having moved.
    """
    for field, say in _FIELDS:
        for earlier, later in pairwise(course(in_turn, field).turns):
            if within(later.first.edition):
                yield say(earlier, later)
    for field, say in _OF_ONE_PAPER:
        for of_kind in _by_kind(in_turn):
            for earlier, later in pairwise(course(of_kind, field).turns):
                if within(later.first.edition):
                    yield say(earlier, later)


def disputed(in_turn: Sequence[Step]) -> bool:
    """Whether papers whose order cannot be told say different things of it."""
    return any(course(in_turn, field).disputed for field, _ in _FIELDS)


def new(in_turn: Sequence[Step], within: Within) -> Iterator[Moved]:
    """The action as a new one, where the first edition that states it is asked for."""
    first = in_turn[0][0]
    if within(first.edition):
        says = "Printed for the first time."
        yield _moved(Change.NEW_ACTION, first, says, NOT_PRINTED, _standing(first), None, first.edition)


def dropped(statements: Sequence[Statement], editions: Iterable[Edition], within: Within) -> Iterator[Moved]:
    """Where a later edition of the same paper no longer prints the action, and where one prints it again.

    An edition that prints no action of the review at all says nothing of any.
    """
    stating = {each.edition.uid for each in statements}
    review = statements[0].review
    silent = [edition for edition in editions if review in edition.plans and edition.uid not in stating]
    for edition in silent:
        before = [each for each in statements if edition.replaces(each.edition)]
        if before and within(edition) and not _between(before[-1].edition, silent, edition):
            says = "The newer edition no longer prints it, so how it stands now is not known from there."
            last = before[-1]
            yield _moved(Change.NO_LONGER_PRINTED, last, says, _standing(last), NOT_PRINTED, last.edition, edition)
    for statement in statements:
        before = [each for each in statements if statement.edition.replaces(each.edition)]
        gap = _between(before[-1].edition, silent, statement.edition) if before else []
        if gap and within(statement.edition):
            says = "Printed again, after an edition that left it out."
            yield _moved(Change.PRINTED_AGAIN, statement, says, NOT_PRINTED, PRINTED, gap[-1], statement.edition)


def _between(earlier: Edition, editions: Iterable[Edition], later: Edition) -> list[Edition]:
    found = [each for each in editions if each.replaces(earlier) and later.replaces(each)]
    return sorted(found, key=lambda edition: edition.order)


def _by_kind(in_turn: Sequence[Step]) -> Iterator[tuple[Step, ...]]:
    kinds = sorted({each.edition.kind for step in in_turn for each in step})
    for kind in kinds:
        of_kind = (tuple(each for each in step if each.edition.kind == kind) for step in in_turn)
        yield tuple(step for step in of_kind if step)


def _moved(
    change: Change,
    statement: Statement,
    says: str,
    before: str | None,
    after: str | None,
    earlier: Edition | None,
    later: Edition,
) -> Moved:
    return Moved(
        change=change,
        uid=statement.action,
        behind=statement.action,
        review=statement.review,
        review_title=statement.review_title,
        about=statement.text,
        says=says,
        before=before,
        after=after,
        earlier=earlier,
        later=later,
    )


def _standing(statement: Statement) -> str:
    """How a statement says that the action stands, with its target."""
    target = statement.target_date or statement.target_text
    status = status_words(_status(statement))
    said = f"status {status}" if status == NOT_STATED else status
    return f"{said}, target {target}" if target else said


def _status(statement: Statement) -> Status | None:
    return None if statement.status is Status.UNKNOWN else statement.status


def _target(statement: Statement) -> str | None:
    return statement.target_date or (statement.target_text and plain(statement.target_text))


def _assurance(statement: Statement) -> Assurance | None:
    return None if statement.assurance is Assurance.NOT_STATED else statement.assurance


def _rag(statement: Statement) -> str | None:
    return statement.rag


def _lead(statement: Statement) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    lead = tuple(sorted(statement.lead_agencies)), tuple(sorted(statement.lead_roles))
    return lead if any(lead) else None


def _words(statement: Statement) -> str | None:
    return plain(statement.text) if statement.text else None


def plain(text: str) -> str:
    """A text without what differs between files and means nothing: spaces, kinds of quotes and dashes, a full stop."""
    return " ".join(text.translate(_SAME_SIGNS).split()).rstrip(" .")


def _turned(
    change: Change, says: str, before: str | None, after: str | None, earlier: Turn[Any], later: Turn[Any]
) -> Moved:
    before, after = before or NOT_STATED, after or NOT_STATED
    return _moved(change, later.first, says, before, after, earlier.last.edition, later.first.edition)


def _say_status(earlier: Turn[Any], later: Turn[Any]) -> Moved:
    change, says = status_change(earlier.value, later.value)
    return _turned(change, says, status_words(earlier.value), status_words(later.value), earlier, later)


def _say_target(earlier: Turn[Any], later: Turn[Any]) -> Moved:
    (before_date, before), (after_date, after) = _target_of(earlier), _target_of(later)
    says = target_change(before_date, after_date, said_before=before is not None, said_after=after is not None)
    return _turned(Change.TARGET_DATE, says, before, after, earlier, later)


def _target_of(turn: Turn[Any]) -> tuple[str | None, str | None]:
    """The date of a target and how it is shown, the date or the words; None where none is said."""
    statement = turn.first
    if turn.value is None:
        return None, None
    return statement.target_date, statement.target_date or statement.target_text


def _say_assurance(earlier: Turn[Any], later: Turn[Any]) -> Moved:
    says = assurance_change(earlier.value, later.value)
    return _turned(Change.ASSURANCE, says, earlier.value, later.value, earlier, later)


def _say_rag(earlier: Turn[Any], later: Turn[Any]) -> Moved:
    says = rag_change(earlier.value, later.value)
    return _turned(Change.RAG, says, earlier.value, later.value, earlier, later)


def _say_lead(earlier: Turn[Any], later: Turn[Any]) -> Moved:
    says = lead_change(before=earlier.value is not None, after=later.value is not None)
    return _turned(Change.LEAD, says, _leads(earlier), _leads(later), earlier, later)


def _leads(turn: Turn[Any]) -> str:
    return "; ".join(", ".join(names) for names in turn.value or () if names)


def _say_words(earlier: Turn[Any], later: Turn[Any]) -> Moved:
    says = "The newer paper words it differently."
    return _turned(Change.WORDING, says, earlier.last.text, later.first.text, earlier, later)


_Say = Callable[[Turn[Any], Turn[Any]], Moved]
_FIELDS: tuple[tuple[Callable[[Statement], Any], _Say], ...] = (
    (_status, _say_status),
    (_target, _say_target),
    (_assurance, _say_assurance),
    (_rag, _say_rag),
)
_OF_ONE_PAPER: tuple[tuple[Callable[[Statement], Any], _Say], ...] = ((_lead, _say_lead), (_words, _say_words))
