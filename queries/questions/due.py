"""When a target date has passed: the one place that says what a partial date means."""

import calendar
import re
from datetime import date
from functools import lru_cache

from graph.model.errors import QuestionError

_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@lru_cache(maxsize=16_384)
def last_day(partial: str) -> date:
    """The day on which an ISO date ends: itself, or the last day of the month or year that it names.

    Kept, because a graph holds the same few dates many times.

    Raises:
        QuestionError: the text is not an ISO date, month or year.
    """
    found = _PARTIAL.fullmatch(partial)
    if found is None:
        raise _not_a_date(partial)
    year, month, day = (int(part) if part else None for part in found.groups())
    assert year is not None  # noqa: S101 - the pattern gives a year
    try:
        month = month or 12
        return date(year, month, day or calendar.monthrange(year, month)[1])
    except ValueError as error:
        raise _not_a_date(partial) from error


def is_past(partial: str | None, as_of: date) -> bool:
    """Whether a date lies wholly before a day; no date is never past."""
    return partial is not None and last_day(partial) < as_of


def _not_a_date(partial: str) -> QuestionError:
    return QuestionError(
        f"The graph holds the date '{partial}', which is not an ISO date, month or year.",
        remedy="Correct the document that gives it, and load it again.",
    )
