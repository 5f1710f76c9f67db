"""The log of changes in the file: lines are added; only ``log_words`` changes any or takes any out."""

import sqlite3
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from webui.accounts.people_file import PeopleFile
from webui.audit import Change

_LONGEST = 500


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which changes: those of a person (a part of the name), from a day, up to the end of another, all in UTC."""

    who: str = ""
    since: date | None = None
    until: date | None = None


class FileLog:
    """Keeps changes in the file, in the order in which they were noted."""

    def __init__(self, file: PeopleFile) -> None:
        self._file = file

    def note(self, change: Change) -> None:
        """Keep one; it is on the disk when this returns.

        Raises:
            PeopleError: it cannot be kept.
        """
        with self._file.changing() as connection:
            keep(connection, change)

    def changes(self, wanted: Wanted, *, skip: int = 0, most: int | None = None) -> list[Change]:
        """The changes that are wanted, newest first."""
        with self._file.reading() as connection:
            rows = connection.execute(
                f"SELECT at, who, action, subject, detail FROM change {_WHERE} ORDER BY id DESC LIMIT ? OFFSET ?",  # noqa: S608
                (*_values(wanted), -1 if most is None else most, skip),
            ).fetchall()
        return [_change(row) for row in rows]

    def count(self, wanted: Wanted) -> int:
        """How many are wanted."""
        with self._file.reading() as connection:
            counted: int = connection.execute(f"SELECT count(*) FROM change {_WHERE}", _values(wanted)).fetchone()[0]  # noqa: S608
        return counted


def keep(connection: sqlite3.Connection, change: Change) -> None:
    """Write one line, within whatever else the connection changes."""
    row = (change.at.astimezone(UTC).isoformat(timespec="milliseconds"), *(_line(each) for each in _words(change)))
    connection.execute("INSERT INTO change (at, who, action, subject, detail) VALUES (?, ?, ?, ?, ?)", row)


_WHERE = "WHERE instr(lower(who), lower(?)) AND at >= ? AND at < ?"


def _values(wanted: Wanted) -> tuple[str, str, str]:
    after = wanted.until + timedelta(days=1) if wanted.until and wanted.until < date.max else None
    return wanted.who.strip(), str(wanted.since or ""), str(after or "9999")


def _words(change: Change) -> tuple[str, str, str, str]:
    return change.who, change.action, change.subject, change.detail


def _line(words: str) -> str:
    """On one line, whatever a name of a file holds, and not without end."""
    shown = "".join(each if each.isprintable() else " " for each in words)
    return shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…"


def _change(row: sqlite3.Row) -> Change:
    return Change(datetime.fromisoformat(row["at"]), row["who"], row["action"], row["subject"], row["detail"])
