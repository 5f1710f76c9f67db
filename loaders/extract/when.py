"""When something in the narrative happened: the date that its sentence gives, else the one its paragraph last gave."""

import calendar
import re
from collections.abc import Sequence

from loaders.resolve.dates import ParsedDate, all_dates

_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_BARE = re.compile(rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? )?\b(?P<month>{'|'.join(_MONTHS)})\b(?! \d)", re.IGNORECASE)
_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:polic(?:y|ies)|procedures?|guidance|protocol|act|legislation|convicted|conviction|sentenced|born)"
    r"(?: (?:of|in|from|on|dated|issued in|published in))?(?: the)? ?$",
    re.IGNORECASE,
)
"""Words before a date that say it is a rule's, a sentence's or a birth's."""
_MONTH, _YEAR = len("2020-05"), len("2020")


def when(sentence: str, before: Sequence[str], year: str | None = None) -> str | None:
    """A partial ISO date, or None. ``before`` are the earlier sentences of the paragraph, nearest last; ``year`` is the
    one that earlier paragraphs last spoke of, for a day or month that is printed without one.

    A day that only an earlier sentence gives is that of something else nearby: its month is all that is taken over.
    """
    dated = _events(sentence)
    if dated:
        return dated[0].iso
    earlier = [date for text in before for date in all_dates(text)]
    year = earlier[-1].iso[:_YEAR] if earlier else year
    bare = _BARE.search(sentence)
    if bare and bare["month"][0].isupper() and year:
        return _in_year(bare, year)
    return earlier[-1].iso[:_MONTH] if earlier else None


def year_of(sentence: str) -> str | None:
    """The year that a sentence last speaks of, if it prints one."""
    dates = all_dates(sentence)
    return dates[-1].iso[:_YEAR] if dates else None


def _events(text: str) -> list[ParsedDate]:
    return [date for date in all_dates(text) if not _OF_SOMETHING_ELSE.search(text[: date.start])]


def _in_year(bare: re.Match[str], year: str) -> str:
    month = f"{year}-{_MONTHS[bare['month'].lower()]:02d}"
    return f"{month}-{int(bare['day']):02d}" if bare["day"] and 1 <= int(bare["day"]) <= 31 else month
