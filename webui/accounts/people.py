"""Accounts: who there is, in which role, with which password. Whatever takes rights away ends the sessions."""

import sqlite3
import unicodedata
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from graph.model.errors import ReviewgraphError
from webui.accounts import passwords
from webui.accounts.log import keep
from webui.accounts.people_file import PeopleFile
from webui.accounts.throttle import forget_attempts
from webui.audit import Change
from webui.rights import Right

_LONGEST_NAME = 64
_COLUMNS = "id, name, role, active, made_at"


class Role(StrEnum):
    """What an account is for."""

    READER = "reader"
    EDITOR = "editor"
    ADMIN = "admin"


RIGHTS: Mapping[Role, frozenset[Right]] = {
    Role.READER: frozenset({Right.READ}),
    Role.EDITOR: frozenset({Right.READ, Right.EDIT, Right.UPLOAD}),
    Role.ADMIN: frozenset(Right),
}


TRUSTED: frozenset[Role] = frozenset({Role.EDITOR, Role.ADMIN})
"""Roles that are shown restricted reviews unless a server is told otherwise; an administrator can take any role."""


class AccountError(ReviewgraphError):
    """An account cannot be made or changed so: a sentence for whoever tried.

    Args:
        message: the sentence.
        field: what of a form it is about: ``name``, ``role`` or ``password``.
    """

    def __init__(self, message: str, field: str = "name") -> None:
        super().__init__(message)
        self.field = field


@dataclass(frozen=True, slots=True)
class Account:
    """One account, without its password."""

    id: int
    name: str
    role: Role
    active: bool
    made_at: str
    """The moment in UTC."""


class People:
    """The accounts of a file. A change and its line in the log are kept together or not at all.

    Args:
        file: where they are.
        now: the moment, in UTC.
    """

    def __init__(self, file: PeopleFile, now: Callable[[], datetime]) -> None:
        self._file, self._now = file, now

    def every(self) -> list[Account]:
        """All of them by name, those that may not sign in too."""
        with self._file.reading() as connection:
            rows = connection.execute(f"SELECT {_COLUMNS} FROM account ORDER BY key").fetchall()  # noqa: S608
        return [_account(row) for row in rows]

    def named(self, name: str) -> Account | None:
        """The account of a name, whatever its case."""
        with self._file.reading() as connection:
            return _found(connection, name)

    def has_admin(self) -> bool:
        """Whether anybody may manage accounts."""
        with self._file.reading() as connection:
            return _admins(connection) > 0

    def whose(self, name: str, password: str) -> Account | None:
        """The active account of a name and its password. Takes as long whether or not there is such an account."""
        with self._file.reading() as connection:
            kept = connection.execute("SELECT password FROM account WHERE key = ?", (_key(name),)).fetchone()
        right = passwords.fits(password, kept["password"] if kept else None)
        account = self.named(name) if right else None
        return account if account and account.active else None

    def add(self, name: str, role: Role, password: str, *, by: str) -> Account:
        """Make an account.

        Raises:
            AccountError: the name is no name or taken, or the password is too easily guessed.
        """
        name = _name(name)
        kept = _kept(password, name)
        row = (_key(name), name, role.value, kept, self._now().isoformat(timespec="seconds"))
        with self._file.changing() as connection:
            if _found(connection, name):
                raise AccountError(f"There is an account “{name}” already.")
            connection.execute(
                "INSERT INTO account (key, name, role, password, active, made_at) VALUES (?, ?, ?, ?, 1, ?)", row
            )
            keep(connection, Change(self._now(), by, "account made", name, f"as {role}"))
            return _must(connection, name)

    def set_role(self, name: str, role: Role, *, by: str) -> Account:
        """Give an account another role; whoever is signed in with it has to sign in again.

        Raises:
            AccountError: there is no such account, or no administrator would be left.
        """
        return self._change(name, "role = ?", role.value, by, "role set", f"to {role}")

    def set_active(self, name: str, active: bool, *, by: str) -> Account:
        """Let an account sign in, or no more; in the second case its sessions end.

        Raises:
            AccountError: there is no such account, or no administrator would be left.
        """
        return self._change(name, "active = ?", int(active), by, "account opened" if active else "account closed")

    def set_password(self, name: str, password: str, *, by: str) -> Account:
        """Give an account another password; its sessions end.

        Raises:
            AccountError: there is no such account, or the password is too easily guessed.
        """
        with self._file.reading() as connection:
            account = _must(connection, name)
        return self._change(name, "password = ?", _kept(password, account.name), by, "password set")

    def _change(self, name: str, what: str, value: object, by: str, action: str, detail: str = "") -> Account:
        with self._file.changing() as connection:
            before = _must(connection, name)
            connection.execute(f"UPDATE account SET {what} WHERE id = ?", (value, before.id))  # noqa: S608
            connection.execute("DELETE FROM session WHERE account = ?", (before.id,))
            forget_attempts(connection, before.name)
            if before.active and before.role is Role.ADMIN and not _admins(connection):
                raise AccountError(
                    "No administrator would be left. Make another account an administrator first.", "role"
                )
            keep(connection, Change(self._now(), by, action, before.name, detail))
            return _must(connection, name)


def _found(connection: sqlite3.Connection, name: str) -> Account | None:
    query = f"SELECT {_COLUMNS} FROM account WHERE key = ?"  # noqa: S608
    with closing(connection.execute(query, (_key(name),))) as rows:
        row = rows.fetchone()
    return _account(row) if row else None


def _must(connection: sqlite3.Connection, name: str) -> Account:
    account = _found(connection, name)
    if account is None:
        raise AccountError(f"There is no account “{name.strip()}”.")
    return account


def _admins(connection: sqlite3.Connection) -> int:
    counted: int = connection.execute("SELECT count(*) FROM account WHERE role = 'admin' AND active").fetchone()[0]
    return counted


def _account(row: sqlite3.Row) -> Account:
    return Account(row["id"], row["name"], Role(row["role"]), bool(row["active"]), row["made_at"])


def _name(name: str) -> str:
    """A name as it is shown."""
    name = " ".join(unicodedata.normalize("NFKC", name).split())
    if not name or len(name) > _LONGEST_NAME:
        raise AccountError(f"The name must have 1 to {_LONGEST_NAME} characters.")
    if not all(each.isalnum() or each in " .-_@'’" for each in name) or not any(each.isalnum() for each in name):
        raise AccountError("The name may have letters, digits, spaces and . - _ @ ’ only.")
    return name


def _key(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).split()).casefold()


def _kept(password: str, name: str) -> str:
    problem = passwords.problem_with(password, name)
    if problem:
        raise AccountError(problem, "password")
    return passwords.hashed(password)
