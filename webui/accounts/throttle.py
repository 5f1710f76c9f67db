"""Slows guessing down: the more attempts went wrong, the longer until the next; it never shuts anybody out for good.

A browser that has signed in to an account before is counted by itself, so that whoever guesses at the account from
elsewhere cannot keep its owner out. All others are counted by account and by address; the longer wait of the two holds.
"""

import hashlib
import math
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import ip_address, ip_network

from webui.accounts.people_file import PeopleFile

_FORGOTTEN_AFTER = 24 * 60 * 60


@dataclass(frozen=True, slots=True)
class _Kind:
    """How many attempts are free, and the longest wait in seconds after more."""

    name: str
    free: int
    longest: int


_BROWSER = _Kind("browser", 5, 15 * 60)
_ACCOUNT = _Kind("account", 10, 5 * 60)
_ADDRESS = _Kind("address", 30, 5 * 60)

Keys = tuple[tuple[_Kind, bytes], ...]


class Throttle:
    """Attempts that went wrong.

    Args:
        file: where they are kept.
        clock: seconds since 1970.
    """

    def __init__(self, file: PeopleFile, clock: Callable[[], float]) -> None:
        self._file, self._clock = file, clock

    def attempt(self, keys: Keys) -> int:
        """Seconds to wait before the next attempt; where that is nought, one is counted as if it went wrong.

        Counted before the password is looked at, so that many at once are no way round. An attempt that has to wait is
        not counted: trying on does not make the wait longer.
        """
        now = self._clock()
        with self._file.changing() as connection:
            connection.execute("DELETE FROM attempt WHERE last < ?", (now - _FORGOTTEN_AFTER,))
            waits = []
            for kind, key in keys:
                row = connection.execute("SELECT failures, last FROM attempt WHERE key = ?", (key,)).fetchone()
                waits.append(row["last"] + wait_after(kind.free, kind.longest, row["failures"]) - now if row else 0)
            if max(waits) > 0:
                return math.ceil(max(waits))
            for _, key in keys:
                connection.execute(
                    "INSERT INTO attempt VALUES (?, 1, ?) ON CONFLICT (key) DO UPDATE "
                    "SET failures = failures + 1, last = excluded.last",
                    (key, now),
                )
        return 0

    def went_right(self, keys: Keys) -> None:
        """Take the attempt back. A browser's count ends; others' go on, or an account of one's own would reset them."""
        with self._file.changing() as connection:
            for kind, key in keys:
                if kind is _BROWSER:
                    connection.execute("DELETE FROM attempt WHERE key = ?", (key,))
                else:
                    connection.execute("UPDATE attempt SET failures = max(failures - 1, 0) WHERE key = ?", (key,))


def forget_attempts(connection: sqlite3.Connection, name: str) -> None:
    """Let an account be tried again at once, within whatever else the connection changes."""
    connection.execute("DELETE FROM attempt WHERE key = ?", (_digest(_ACCOUNT, name),))


def wait_after(free: int, longest: int, failures: int) -> int:
    """Seconds until the next attempt: none up to ``free``, then 1, 2, 4 … up to ``longest``."""
    return 0 if failures < free else min(2 ** min(failures - free, 20), longest)


def keys_of_browser(browser: str) -> Keys:
    """What an attempt of a browser that this account knows is counted under."""
    return ((_BROWSER, _digest(_BROWSER, browser)),)


def keys_of_stranger(name: str, address: str) -> Keys:
    """What any other attempt is counted under."""
    return ((_ACCOUNT, _digest(_ACCOUNT, name)), (_ADDRESS, _digest(_ADDRESS, _network(address))))


def _network(address: str) -> str:
    """Of a newer address (IPv6) the part that one customer holds as a whole."""
    try:
        version = ip_address(address).version
    except ValueError:
        return address
    return str(ip_network(f"{address}/64", strict=False)) if version == 6 else address


def _digest(kind: _Kind, words: str) -> bytes:
    """People type passwords where names belong, so names are not kept as typed."""
    return hashlib.sha256(f"{kind.name}:{' '.join(words.split()).casefold()}".encode()).digest()
