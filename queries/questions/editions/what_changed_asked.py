"""What a reader asks to compare: two days, or two editions of one plan."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from graph.model.errors import QuestionError
from graph.store import Store
from graph.store.statements import load
from queries.questions.editions.editions_documents import Edition
from queries.questions.question import Arguments

_SHOWN = 12
"""How much of a SHA-256 tells documents of one name apart in a message."""


@dataclass(frozen=True, slots=True)
class TwoDays:
    """The days between which changes are asked for: after ``since``, up to ``until``."""

    since: date
    until: date


@dataclass(frozen=True, slots=True)
class TwoDocuments:
    """The uids of two editions, the second of which is compared with the first, and of the reviews of both."""

    earlier: str
    later: str
    reviews: frozenset[str]


def asked(store: Store, arguments: Arguments, as_of: date) -> TwoDays | TwoDocuments:
    """What the arguments ask to compare.

    Raises:
        QuestionError: a day is none, the days are the wrong way round, only one document is given, days and documents
            are both given, or a document is unknown, ambiguous, or not of the same plan as the other.
    """
    documents = arguments["from_document"], arguments["to_document"]
    days = arguments["since"], arguments["until"]
    if not any(documents):
        return two_days(*days, as_of)
    if any(days):
        raise QuestionError(
            "Both days and documents are given.", remedy="Give since and until, or from-document and to-document."
        )
    if not all(documents):
        missing = "to-document" if documents[0] else "from-document"
        raise QuestionError("One document is compared with another.", where=missing, remedy="Give this one too.")
    return _two_documents(store, *documents)


def two_days(since: str | None, until: str | None, as_of: date) -> TwoDays:
    """The days asked for; ``until`` is the day of the question where left out, ``since`` a year before that."""
    last = _day("until", until) if until else as_of
    first = _day("since", since) if since else a_year_before(last)
    if first > last:
        raise QuestionError(f"The first day, {first}, is after the last, {last}.", where="since", remedy="Swap them.")
    return TwoDays(first, last)


def a_year_before(day: date) -> date:
    """The same day of the year before; 28 February for the 29th."""
    if (day.month, day.day) == (2, 29):
        return date(day.year - 1, 2, 28)
    return day.replace(year=day.year - 1)


def _day(name: str, text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise QuestionError(
            f"'{text}' is not a day.", where=name, remedy="Give year, month and day, such as 2026-03-31."
        ) from error


def _two_documents(store: Store, earlier: str, later: str) -> TwoDocuments:
    first, second = _called(store, "from-document", earlier), _called(store, "to-document", later)
    if first[0] == second[0]:
        raise QuestionError("The two documents are one and the same.", where="to-document", remedy="Give another one.")
    if not first[1] & second[1]:
        raise QuestionError(
            f"'{earlier}' and '{later}' are not editions of one plan: they have no review in common.",
            where="to-document",
            remedy="Give two documents that report the same review.",
        )
    return TwoDocuments(first[0], second[0], first[1] | second[1])


def _called(store: Store, name: str, text: str) -> tuple[str, frozenset[str]]:
    """The uid and the reviews of the one document that a file name or the start of a SHA-256 stands for."""
    rows = store.read(load("queries.cypher", "editions-called"), asked=text)
    found = {row["document"]: row for row in rows}
    if len(found) == 1:
        ((uid, _),) = found.items()
        return uid, frozenset(row["review"] for row in rows if row["review"])
    if found:
        raise _ambiguous(name, text, found.values())
    raise QuestionError(
        f"There is no document '{text}' in the graph.",
        where=name,
        remedy="Give its file name in full, or the first letters and digits of its SHA-256.",
    )


def _ambiguous(name: str, text: str, rows: Iterable[dict[str, Any]]) -> QuestionError:
    which = ", ".join(f"{row['sha256'][:_SHOWN]} ({row['name']})" for row in rows)
    return QuestionError(
        f"'{text}' may be several documents.", where=name, remedy=f"Give the start of its SHA-256, one of: {which}."
    )


def check_order(earlier: Edition, later: Edition) -> None:
    """Refuses two editions of which the first is surely the later one.

    Raises:
        QuestionError: it is.
    """
    within = (earlier.dated or "").startswith(later.dated or "") or (later.dated or "").startswith(earlier.dated or "")
    if later.uid in earlier.later_than or (not within and earlier.surely_after(later)):
        raise QuestionError(
            f"'{earlier.name}' is a later paper than '{later.name}'.", where="from-document", remedy="Swap them."
        )
