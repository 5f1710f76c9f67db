"""Lets people in and out, and says who somebody is: what the pages ask about accounts."""

import secrets
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import UTC, datetime

from flask import session
from itsdangerous import BadSignature, URLSafeTimedSerializer

from webui.accounts.log import FileLog
from webui.accounts.people import RIGHTS, TRUSTED, Account, People, Role
from webui.accounts.people_file import PeopleFile
from webui.accounts.sessions import Sessions
from webui.accounts.throttle import Keys, Throttle, keys_of_browser, keys_of_stranger
from webui.audit import Change
from webui.rights import Person, Right

BROWSER_SECONDS = 180 * 24 * 60 * 60
"""How long a browser is known."""

_TOKEN = "signed_in"  # noqa: S105 - the name of what holds it
_ACCOUNTS_OF_A_BROWSER = 8
_NO_NAME = "a name without an account"


@dataclass(frozen=True, slots=True)
class Entry:
    """What came of trying to sign in.

    Attributes:
        account: who is signed in now; None where name and password do not belong together.
        wait: seconds until the next attempt is looked at; this one was not.
        browser: what the browser is to show next time, where somebody is signed in.
    """

    account: Account | None = None
    wait: int = 0
    browser: str = ""


class Gate:
    """Signing in and out, on one file.

    Args:
        file: accounts, sessions, attempts and the log.
        allowed: what this server lets anybody do, whatever the role.
        clock: seconds since 1970.
        trusted: the roles that are shown restricted reviews.
    """

    def __init__(
        self,
        file: PeopleFile,
        allowed: Collection[Right] = frozenset(Right),
        clock: Callable[[], float] = time.time,
        trusted: Collection[Role] = TRUSTED,
    ) -> None:
        self.people = People(file, self.now)
        self.log = FileLog(file)
        self.secret = file.secret()
        self._sessions = Sessions(file, clock)
        self._throttle = Throttle(file, clock)
        self._allowed, self._clock, self._trusted = frozenset(allowed), clock, frozenset(trusted)
        self._browsers = URLSafeTimedSerializer(self.secret, salt="browsers that have signed in")

    def person(self) -> Person | None:
        """Who sends this request, by the session that its cookie names."""
        token = session.get(_TOKEN)
        account = self._sessions.of(token) if isinstance(token, str) else None
        if account is None:
            return None
        return Person(account.name, RIGHTS[account.role] & self._allowed, trusted=account.role in self._trusted)

    def now(self) -> datetime:
        """The moment, in UTC."""
        return datetime.fromtimestamp(self._clock(), UTC)

    def sign_in(self, name: str, password: str, address: str, browser: str) -> Entry:
        """Try a name and a password.

        Args:
            name: as typed.
            password: as typed.
            address: where the request comes from.
            browser: what the browser shows for having signed in before.
        """
        known = self._known(browser)
        account = self.people.named(name)
        keys = self._keys(account, name, address, known)
        wait = self._throttle.attempt(keys)
        if wait:
            return Entry(wait=wait)
        right = self.people.whose(name, password)
        if right is None:
            self._note("nobody", "sign-in refused", account.name if account else _NO_NAME, f"from {address}")
            return Entry()
        self._throttle.went_right(keys)
        self._note(right.name, "signed in", right.name, f"from {address}")
        self.begin(right)
        return Entry(right, browser=self._shown(right, known))

    def begin(self, account: Account) -> None:
        """Begin a session in this browser; nothing of what its cookie held before is kept."""
        session.clear()
        session[_TOKEN] = self._sessions.begin(account)

    def sign_out(self) -> None:
        """End the session of this browser."""
        who, token = self.person(), session.get(_TOKEN)
        session.clear()
        if who is not None and isinstance(token, str):
            self._note(who.name, "signed out", who.name, "")
            self._sessions.end(token)

    def fits(self, account: Account, password: str, address: str) -> int | None:
        """Whether somebody signed in knows the account's password: None where so, else the seconds to wait."""
        keys = keys_of_browser(f"own {account.id}")
        wait = self._throttle.attempt(keys)
        if wait:
            return wait
        if self.people.whose(account.name, password) is None:
            self._note(account.name, "own password refused", account.name, f"from {address}")
            return 0
        self._throttle.went_right(keys)
        return None

    def _note(self, who: str, action: str, subject: str, detail: str) -> None:
        self.log.note(Change(self.now(), who, action, subject, detail))

    def _keys(self, account: Account | None, name: str, address: str, known: tuple[str, list[int]]) -> Keys:
        browser, accounts = known
        if account is not None and account.id in accounts:
            return keys_of_browser(f"{browser} {account.id}")
        return keys_of_stranger(name, address)

    def _known(self, shown: str) -> tuple[str, list[int]]:
        """A browser's own mark and the accounts that it has signed in to; a new mark where it shows none of ours."""
        try:
            mark, accounts = self._browsers.loads(shown, max_age=BROWSER_SECONDS)
        except BadSignature:
            return secrets.token_urlsafe(16), []
        return str(mark), [int(each) for each in accounts]

    def _shown(self, account: Account, known: tuple[str, list[int]]) -> str:
        mark, accounts = known
        others = [each for each in accounts if each != account.id]
        signed: str | bytes = self._browsers.dumps([mark, [account.id, *others][:_ACCOUNTS_OF_A_BROWSER]])
        return signed if isinstance(signed, str) else signed.decode()
