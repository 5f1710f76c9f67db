"""Dates: what British plans print, and never more than they print."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.resolve.dates import all_dates, parse, year_span

PRINTED = [
    ("Mar-14", "2014-03"),
    ("Sept 23 (revised from March 23)", "2023-09"),
    ("31/03/2013", "2013-03-31"),
    ("30.4.13", "2013-04-30"),
    ("01.02.23", "2023-02-01"),
    ("2023-11-30", "2023-11-30"),
    ("end of September 2013", "2013-09"),
    ("Q1 2023/24", "2023-06"),
    ("Q2 2023/24", "2023-09"),
    ("Quarter 4 of 2023-24", "2024-03"),
    ("Q3 2014", "2014"),
    ("17th October 2016", "2016-10-17"),
    ("Sept 10th 2013", "2013-09-10"),
    ("14 to 30 October 2020", "2020-10-14"),
    ("Dec-13 to Sept-14", "2013-12"),
    ("April - June 2014", "2014-04"),
    ("June2014", "2014-06"),
    ("by end of 2024", "2024-12"),
    ("the end of the financial year 2014/15", "2015-03"),
    ("Summer 2014", "2014"),
    ("autumn of 2005", "2005"),
    ("Late December 2008", "2008-12"),
    ("2014", "2014"),
    ("31.12.90", "1990-12-31"),
    ("1/1/39", "2039-01-01"),
]

NOT_PRINTED = [
    "Ongoing", "TBC", "n/a", "", "Immediate", "within six months of publication", "Q4 2014", "2010-11", "2008-09",
    "Children Act 2004", "Working Together 2015", "section 6.4.10", "BSCB/2008-9/2", "XDHR2012/13-04", "0121 464 2612",
    "staff may 12", "on March 23", "1/1/60", "31 March", "five of 20 files",
]  # fmt: skip


@pytest.mark.parametrize(("text", "iso"), PRINTED)
def test_reads_what_is_printed(text: str, iso: str) -> None:
    date = parse(text)
    assert date is not None
    assert (date.iso, date.impossible) == (iso, False)


@pytest.mark.parametrize("text", NOT_PRINTED)
def test_reads_no_date_where_none_is_printed(text: str) -> None:
    assert parse(text) is None


@pytest.mark.parametrize(
    ("text", "iso"),
    [("31/02/2014", "2014-02"), ("31.06.25", "2025-06"), ("30 February 2020", "2020-02"), ("1/13/2014", "2014")],
)
def test_says_that_a_day_does_not_exist(text: str, iso: str) -> None:
    date = parse(text)
    assert date is not None
    assert (date.iso, date.impossible) == (iso, True)


def test_lists_every_date_in_order_with_its_place() -> None:
    text = "11.3.14 update: policy reviewed in June 2013, again on 1 May 2014."
    dates = all_dates(text)
    assert [date.iso for date in dates] == ["2014-03-11", "2013-06", "2014-05-01"]
    assert [text[date.start : date.end].strip() for date in dates] == [date.text for date in dates]


@pytest.mark.parametrize(("text", "years"), [("BSCB/2008-9/2", (2008, 2009)), ("Annual Report 2018/19", (2018, 2019))])
def test_reads_a_span_of_two_years(text: str, years: tuple[int, int]) -> None:
    assert year_span(text) == years


def test_a_span_must_be_of_following_years() -> None:
    assert year_span("2008/11") is None


_PIECES = st.sampled_from(
    [
        "31",
        "3",
        "12",
        "2014",
        "14",
        "'14",
        "Mar",
        "March",
        "may",
        "Sept",
        "/",
        ".",
        "-",
        " ",
        "Q2",
        "2023/24",
        "end of",
        "of",
        "to",
        "th",
    ]
)
_TEXTS = st.one_of(
    st.text(max_size=60), st.lists(_PIECES, max_size=9).map("".join), st.lists(_PIECES, max_size=9).map(" ".join)
)


@given(_TEXTS)
def test_any_text_is_read_without_failing_and_in_order(text: str) -> None:
    dates = all_dates(text)
    assert all(re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", date.iso) for date in dates)
    assert all(a.end <= b.start for a, b in pairwise(dates))


@given(_TEXTS)
def test_a_day_is_given_only_where_a_day_is_printed(text: str) -> None:
    for date in all_dates(text):
        if len(date.iso) == 10:
            day = int(date.iso[-2:])
            assert day in [int(number) for number in re.findall(r"\d{1,2}(?!\d)", date.text)]
        if len(date.iso) == 4 and not date.impossible:
            assert date.iso in date.text
