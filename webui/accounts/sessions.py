"""Sessions: a random token for the browser, and here only what it can be told by."""

import hashlib
import secrets
from collections.abc import Callable

from webui.accounts.people import Account, Role
from webui.accounts.people_file import PeopleFile

IDLE_SECONDS = 60 * 60
LONGEST_SECONDS = 12 * 60 * 60

_NOTED_EVERY = 60
"""Seconds after which a session's use is written down again: not with every page."""


class Sessions:
    """Who is signed in.

    Args:
        file: where it is kept.
        clock: seconds since 1970.
    """

    def __init__(self, file: PeopleFile, clock: Callable[[], float]) -> None:
        self._file, self._clock = file, clock

    def begin(self, account: Account) -> str:
        """A new session's token, for the browser alone. Sessions that are over are taken out."""
        token, now = secrets.token_urlsafe(32), self._clock()
        with self._file.changing() as connection:
            connection.execute(
                "DELETE FROM session WHERE used < ? OR began < ?", (now - IDLE_SECONDS, now - LONGEST_SECONDS)
            )
            connection.execute("INSERT INTO session VALUES (?, ?, ?, ?)", (_told_by(token), account.id, now, now))
        return token

    def of(self, token: str) -> Account | None:
        """Whose session it is, or None where it is over: too long unused, too old, ended, or never begun."""
        now, key = self._clock(), _told_by(token)
        with self._file.reading() as connection:
            row = connection.execute(_ASKED, (key, now - IDLE_SECONDS, now - LONGEST_SECONDS)).fetchone()
        if row is None:
            return None
        if now - row["used"] >= _NOTED_EVERY:
            with self._file.changing() as connection:
                connection.execute("UPDATE session SET used = ? WHERE token = ?", (now, key))
        return Account(row["id"], row["name"], Role(row["role"]), bool(row["active"]), row["made_at"])

    def end(self, token: str) -> None:
        """End a session: its token is worth nothing from now on."""
        with self._file.changing() as connection:
            connection.execute("DELETE FROM session WHERE token = ?", (_told_by(token),))


_ASKED = """
SELECT account.id, name, role, active, made_at, used FROM session JOIN account ON account.id = session.account
WHERE token = ? AND used >= ? AND began >= ? AND active
"""


def _told_by(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()
