"""Dates as British plans print them, read to ISO text that is never more precise than what is printed."""

import calendar
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

FIRST_YEAR, LAST_YEAR = 1990, 2039
"""The years that a two-digit year may mean: 90 to 99 and 00 to 39."""


@dataclass(frozen=True, slots=True)
class ParsedDate:
    """One date in a text.

    Attributes:
        iso: ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``. For a day that does not exist, the month (or year) that does.
        text: the words as printed.
        start, end: where the words stand in the text that was read.
        impossible: True where the printed day or month does not exist (``31/02/2014``); the caller reports it.
    """

    iso: str
    text: str
    start: int
    end: int
    impossible: bool = False


_MONTHS = {name.lower(): n for n, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name[:3]: n for name, n in _MONTHS.items()} | {"sept": 9}
_LONG_TO_SHORT = sorted(_MONTHS, key=len, reverse=True)
_MONTH = r"(?P<month>(?i:" + "|".join(_LONG_TO_SHORT) + r"))(?![A-Za-z])\.?"
_OTHER_MONTH = r"(?i:" + "|".join(_LONG_TO_SHORT) + r")(?![A-Za-z])\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR4 = r"(?P<year>(?:19|20)\d\d)"
_YEAR = r"(?P<year>(?:19|20)\d\d|['’]?\d\d)"
_SPAN = r"(?P<first>(?:19|20)\d\d|\d\d)\s?[/–-]\s?(?P<second>(?:20)?\d{1,2})"
_BEFORE = r"(?<![\w/.,£$:-])(?<!\d )"
_AFTER = r"(?![\w%]|[/.:-]\d)"
_AFTER_DAY = r"(?![\w%]|[/.]\d)"
_TO = r"\s?(?:to|and|until|or|&|/|-|–)\s?"
_NOT_A_DATE_BEFORE = re.compile(
    r"\b(?:para|paras|paragraphs?|sections?|recommendations?|recs?|points?|refs?|actions?|page|chapter|appendix|version|"
    r"standard|v)\.?\s*$",
    re.IGNORECASE,
)
_BESIDE = 40
"""Characters before a date in which a word may say that it is none."""
_YEAR_CUE = (
    r"(?<=\b)(?i:in|by|since|during|until|till|from|before|after|of|early|late|mid|year|between|throughout|around|circa|"
    r"spring|summer|autumn|winter|term|end|start|beginning)\s(?:the year\s)?"
)

_Built = tuple[str, bool] | None


def _full_year(digits: str) -> int | None:
    number = int(digits.lstrip("'’"))
    if number < 100:
        number += 1900 if number >= FIRST_YEAR % 100 else 2000
        return number if FIRST_YEAR <= number <= LAST_YEAR else None
    return number


def _day(year: int | None, month: int, day: int) -> _Built:
    if year is None:
        return None
    if not 1 <= month <= 12:
        return f"{year:04d}", True
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        return f"{year:04d}-{month:02d}", True
    return f"{year:04d}-{month:02d}-{day:02d}", False


def _numeric(m: re.Match[str]) -> _Built:
    return _day(_full_year(m["year"]), int(m["month"]), int(m["day"]))


def _worded(m: re.Match[str]) -> _Built:
    return _day(_full_year(m["year"]), _MONTHS[m["month"].lower()], int(m["day"]))


def _month(m: re.Match[str]) -> _Built:
    year = _full_year(m["year"])
    name = m["month"].lower()
    if year is None or (len(m["year"]) < 4 and m["month"] == name):
        # "may 12" and "march 20" in running text are a verb and a number.
        return None
    return f"{year:04d}-{_MONTHS[name]:02d}", False


def _number_month(m: re.Match[str]) -> _Built:
    month = int(m["month"])
    return (f"{m['year']}-{month:02d}", False) if 1 <= month <= 12 else (m["year"], True)


def _iso_month(m: re.Match[str]) -> _Built:
    # 2010-11 is a financial year as often as November 2010: not clear, so not read.
    return None if year_span(m[0]) else _number_month(m)


def _span_years(first: str, second: str) -> tuple[int, int] | None:
    start = _full_year(first)
    if start is None or int(second) % 100 != (start + 1) % 100:
        return None
    return start, start + 1


def _quarter(m: re.Match[str]) -> _Built:
    years = _span_years(m["first"], m["second"])
    if years is None:
        return None
    quarter = int(m["q"])
    # The financial year starts in April: its first quarter ends in June, its fourth in March of the next year.
    return (f"{years[0]}-{3 + 3 * quarter:02d}", False) if quarter < 4 else (f"{years[1]}-03", False)


def _plain_quarter(m: re.Match[str]) -> _Built:
    # "Q4 2014" ends in December 2014 or in March 2015, so it is not read; the others lie within the year either way.
    return (m["year"], False) if int(m["q"]) < 4 else None


def _financial_year_end(m: re.Match[str]) -> _Built:
    years = _span_years(m["first"], m["second"])
    return (f"{years[1]}-03", False) if years else None


def _year_end(m: re.Match[str]) -> _Built:
    return f"{m['year']}-12", False


def _year(m: re.Match[str]) -> _Built:
    return m["year"], False


_DAY_MONTH_YEAR = r"(?P<day>\d{1,2})(?P<s>[/.-])(?P<month>\d{1,2})(?P=s)(?P<year>(?:19|20)\d\d|\d\d)"
_NO_ORDINAL = r"(?!\s?(?:st|nd|rd|th)\b)"
_QUARTER = r"(?i:q|quarter|qtr)\s?(?P<q>[1-4])\s?,?\s?(?:of\s)?"
_END_OF = r"(?i:\bend\s(?:of\s)?(?:the\s)?(?:financial\s)?(?:year\s)?)"

_RULES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], _Built]], ...] = tuple(
    (re.compile(pattern), build)
    for pattern, build in (
        (_BEFORE + r"(?P<year>(?:19|20)\d\d)[-/](?P<month>\d\d)[-/](?P<day>\d\d)" + _AFTER_DAY, _numeric),
        (_BEFORE + _DAY_MONTH_YEAR + _AFTER_DAY, _numeric),
        (_BEFORE + r"\b" + _QUARTER + r"(?:fy\s?)?" + _SPAN + _AFTER, _quarter),
        (_BEFORE + r"\b" + _QUARTER + _YEAR4 + _AFTER, _plain_quarter),
        (_BEFORE + _END_OF + _SPAN + _AFTER, _financial_year_end),
        (_BEFORE + _END_OF + _YEAR4 + _AFTER, _year_end),
        (_BEFORE + _DAY + r"(?:" + _TO + r"\d{1,2}(?:st|nd|rd|th)?)?(?:\s?[-–]?\s?|\sof\s)" + _MONTH
         + r"[\s,-]*" + _YEAR + _AFTER, _worded),
        (_BEFORE + _MONTH + r"\s" + _DAY + r",?\s" + _YEAR4 + _AFTER, _worded),
        (_BEFORE + _MONTH + _TO + _OTHER_MONTH + r"[\s,-]*" + _YEAR4 + _AFTER, _month),
        (_BEFORE + r"(?<!\b[Oo]n )" + _MONTH + r"(?:[\s,–-]*|\sof\s)" + _YEAR + _AFTER + _NO_ORDINAL, _month),
        (_BEFORE + r"(?P<month>\d{1,2})/" + _YEAR4 + _AFTER, _number_month),
        (_BEFORE + _YEAR4 + r"-(?P<month>\d\d)" + _AFTER, _iso_month),
        (_YEAR_CUE + _YEAR4 + _AFTER, _year),
        (r"^\W*" + _YEAR4 + r"\W*$", _year),
    )
)  # fmt: skip


_DIGITS = re.compile(r"\d\d")
"""In every date there is a year, and in every year there are two digits."""


def may_be_dated(text: str) -> bool:
    """Whether it is worth looking for dates in a text."""
    return bool(_DIGITS.search(text))


@lru_cache(maxsize=1024)
def all_dates(text: str) -> tuple[ParsedDate, ...]:
    """Every date of a text in the order printed, none overlapping; ranges give the date they start with."""
    if not may_be_dated(text):
        return ()
    taken: list[ParsedDate] = []
    for found in _candidates(text):
        if not any(found.start < other.end and other.start < found.end for other in taken):
            taken.append(found)
    return tuple(sorted(taken, key=lambda date: date.start))


def _candidates(text: str) -> Iterator[ParsedDate]:
    """Readings by rule, the more telling rule first."""
    for pattern, build in _RULES:
        for m in pattern.finditer(text):
            built = build(m)
            if built is None or _NOT_A_DATE_BEFORE.search(text[max(m.start() - _BESIDE, 0) : m.start()]):
                continue
            yield ParsedDate(built[0], m[0].strip(), m.start(), m.end(), built[1])


def parse(text: str) -> ParsedDate | None:
    """The first date of a text, or None where it prints none (``TBC``, ``within six months of publication``)."""
    dates = all_dates(text)
    return dates[0] if dates else None


def year_span(text: str) -> tuple[int, int] | None:
    """The two years of the first financial or school year of a text (``2008-9``, ``2018/19``), or None."""
    for m in re.finditer(r"(?<!\d)" + _SPAN + r"(?!\w)", text):
        years = _span_years(m["first"], m["second"])
        if years and len(m["first"]) == 4:
            return years
    return None
