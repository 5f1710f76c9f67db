"""A partial date ends with its month or year."""

from datetime import date

import pytest

from graph.model.errors import QuestionError
from queries.questions.due import is_past, last_day


@pytest.mark.parametrize(
    ("partial", "last"),
    [
        ("2013", date(2013, 12, 31)),
        ("2013-09", date(2013, 9, 30)),
        ("2013-12", date(2013, 12, 31)),
        ("2023-02", date(2023, 2, 28)),
        ("2024-02", date(2024, 2, 29)),
        ("2013-09-05", date(2013, 9, 5)),
    ],
)
def test_last_day(partial: str, last: date) -> None:
    assert last_day(partial) == last


@pytest.mark.parametrize("text", ["", "13", "2013-9", "2013-13", "2013-02-30", "0000", "Sept 2013", "2013-09-05T00:00"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(QuestionError, match="not an ISO date"):
        last_day(text)


def test_past_only_when_wholly_before_the_day() -> None:
    assert not is_past("2013-09", date(2013, 9, 30))
    assert is_past("2013-09", date(2013, 10, 1))
    assert not is_past("2013", date(2013, 12, 31))
    assert is_past("2013", date(2014, 1, 1))
    assert not is_past("2013-09-05", date(2013, 9, 5))
    assert is_past("2013-09-05", date(2013, 9, 6))
    assert not is_past(None, date(2013, 9, 6))
