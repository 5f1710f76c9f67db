"""The log of changes without a forgotten document's words, and without lines that were kept long enough."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from webui.accounts import FileLog, PeopleError, PeopleFile, Wanted
from webui.accounts.log_words import FORGOTTEN, lines_before, take_out_lines, take_out_words
from webui.audit import Change

WORD = "Marguerite"


@pytest.fixture
def file(tmp_path: Path) -> Iterator[PeopleFile]:
    """Three lines of three years, of which two hold the word."""
    found = PeopleFile(tmp_path / "people.sqlite")
    for year, subject, detail in ((2020, f"plan-{WORD}.md", "abc"), (2021, "walkthrough:x", ""), (2022, "y", WORD)):
        FileLog(found).note(Change(datetime(year, 3, 1, tzinfo=UTC), "A. Person", "did", subject, detail))
    yield found
    found.close()


def told(file: PeopleFile) -> list[tuple[int, str, str, str]]:
    return [(one.at.year, one.who, one.subject, one.detail) for one in FileLog(file).changes(Wanted())]


def bytes_of(file: PeopleFile) -> bytes:
    return b"".join(each.read_bytes() for each in file.path.parent.iterdir())


def test_words_are_taken_out_and_who_did_what_when_stays(file: PeopleFile) -> None:
    assert WORD.encode() in bytes_of(file)
    assert take_out_words(file, lambda text: WORD in text) == 2
    assert told(file) == [
        (2022, "A. Person", "y", FORGOTTEN),
        (2021, "A. Person", "walkthrough:x", ""),
        (2020, "A. Person", FORGOTTEN, "abc"),
    ]
    assert WORD.encode() not in bytes_of(file)


def test_lines_of_before_a_day_are_counted_and_taken_out(file: PeopleFile) -> None:
    assert lines_before(file, date(2021, 3, 1)) == 1
    assert take_out_lines(file, date(2021, 3, 2)) == 2
    assert [year for year, *_ in told(file)] == [2022]
    assert b"walkthrough:x" not in bytes_of(file)


@pytest.mark.parametrize("statement", ["DELETE FROM change", "UPDATE change SET who = 'B'"])
def test_afterwards_lines_are_kept_as_before(file: PeopleFile, statement: str) -> None:
    take_out_words(file, lambda text: WORD in text)
    take_out_lines(file, date(2021, 1, 1))
    with pytest.raises(PeopleError, match="only added to"), file.changing() as connection:
        connection.execute(statement)


def test_where_it_fails_nothing_is_changed_and_the_log_is_still_only_added_to(file: PeopleFile) -> None:
    def fails(text: str) -> bool:
        if text == "y":
            raise ValueError("cut short")
        return WORD in text

    before = told(file)
    with pytest.raises(ValueError, match="cut short"):
        take_out_words(file, fails)
    assert told(file) == before
    with sqlite3.connect(file.path) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute("DELETE FROM change")
    connection.close()
