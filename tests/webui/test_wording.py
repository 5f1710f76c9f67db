"""Dates, places and numbers in words."""

from dataclasses import dataclass

import pytest

from webui.security import _name_of
from webui.serving import address_of
from webui.wording import counted, in_full, in_words, kinds, percent, place, quoted


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2009", "2009"),
        ("2009-09", "September 2009"),
        ("2009-09-04", "4 September 2009"),
        ("2009-13", "2009-13"),
        ("autumn", "autumn"),
        (None, ""),
        ("2025-07-03T10:00:00Z", "3 July 2025"),
    ],
)
def test_dates_in_full(when: str | None, words: str) -> None:
    assert in_full(when) == words


@dataclass
class _At:
    page: int | None = None
    line_start: int | None = None
    line_end: int | None = None
    cell: str | None = None
    recognised: bool = False


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (_At(23, 4, 6), "page 23, lines 4 to 6"),
        (_At(23, 4, 4), "page 23, line 4"),
        (_At(None, 4), "line 4"),
        (_At(cell="table 2, row 5"), "table 2, row 5"),
        (_At(7), "page 7"),
        (_At(7, 2, 2, recognised=True), "page 7, line 2, read by character recognition"),
        (_At(), "place not known"),
    ],
)
def test_places(at: _At, words: str) -> None:
    assert place(at) == words


def test_small_words() -> None:
    assert counted(1, "agency", "agencies") == "1 agency"
    assert counted(2040, "action") == "2,040 actions"
    assert percent(2 / 3) == "67%"
    assert percent(None) == ""
    assert quoted("told") == "“told”"
    assert quoted("“told”") == "“told”"
    assert in_words("mental_health") == "Mental health"
    assert kinds(["SCR", "DHR"]) == "Serious Case Review and Domestic Homicide Review"
    assert kinds([]) == "Review"


def test_addresses_and_hosts() -> None:
    assert address_of("127.0.0.1", 80) == "http://127.0.0.1:80/"
    assert address_of("::1", 80) == "http://[::1]:80/"
    assert _name_of("[::1]:80") == "[::1]"
    assert _name_of("[::1]") == "[::1]"
    assert _name_of("a:80") == "a"
