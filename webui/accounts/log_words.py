"""What is taken out of the log of changes: words of a document that is forgotten, and lines that were kept long enough.

Nothing else changes the log. The triggers that refuse it are lifted within the one transaction that does.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date

from webui.accounts.people_file import PeopleFile

FORGOTTEN = "[forgotten]"


def take_out_words(file: PeopleFile, holds: Callable[[str], bool]) -> int:
    """Put ``FORGOTTEN`` in place of each subject and detail that holds such words; in how many lines.

    Who did what and when stays. Of what was there nothing is left in the file.
    """
    with _changing(file) as connection:
        rows = connection.execute("SELECT id, subject, detail FROM change").fetchall()
        held = [row for row in rows if holds(row["subject"]) or holds(row["detail"])]
        for row in held:
            words = [FORGOTTEN if holds(row[name]) else row[name] for name in ("subject", "detail")]
            connection.execute("UPDATE change SET subject = ?, detail = ? WHERE id = ?", (*words, row["id"]))
    _leave_nothing(file, bool(held))
    return len(held)


def lines_before(file: PeopleFile, day: date) -> int:
    """How many lines are from before a day (UTC)."""
    with file.reading() as connection:
        counted: int = connection.execute("SELECT count(*) FROM change WHERE at < ?", (str(day),)).fetchone()[0]
    return counted


def take_out_lines(file: PeopleFile, before: date) -> int:
    """Take out the lines from before a day (UTC); how many."""
    with _changing(file) as connection:
        gone = connection.execute("DELETE FROM change WHERE at < ?", (str(before),)).rowcount
    _leave_nothing(file, gone > 0)
    return gone


@contextmanager
def _changing(file: PeopleFile) -> Iterator[sqlite3.Connection]:
    """A transaction in which lines of the log may be changed; its triggers are back at the end of it."""
    with file.changing() as connection:
        triggers = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'change' ORDER BY name"
        ).fetchall()
        for trigger in triggers:
            connection.execute(f"DROP TRIGGER {trigger['name']}")
        yield connection
        for trigger in triggers:
            connection.execute(trigger["sql"])


def _leave_nothing(file: PeopleFile, changed: bool) -> None:
    """Write the file anew, and empty the one beside it that holds the newest pages: both still have what was there."""
    if changed:
        with file.reading() as connection:
            connection.execute("VACUUM")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
