"""The one place where the driver's errors become ours."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from neo4j import exceptions

from graph.model.errors import StoreError
from graph.store.errors import CommitInDoubtError, UnreachableError
from graph.store.retry import RaceError

_READ_ONLY = frozenset({"Neo.ClientError.Statement.AccessMode", "Neo.ClientError.Security.Forbidden"})
_TIMEOUT = re.compile(r"timed?[ -]?out", re.IGNORECASE)

# The connection is gone, or was never there.
_UNREACHABLE = (exceptions.ServiceUnavailable, exceptions.ConnectionAcquisitionTimeoutError)


@contextmanager
def wrapped(where: str) -> Iterator[None]:
    """The driver's errors as ours; errors of other code in the block pass as they are."""
    try:
        yield
    except (exceptions.Neo4jError, exceptions.DriverError) as error:
        raise translate(error, where) from error


def translate(error: Exception, where: str) -> Exception:
    """Our error for one of the driver's."""
    match error:
        case exceptions.IncompleteCommit():
            return CommitInDoubtError(
                "The connection broke during a commit, which was done whole or not at all.",
                where=where,
                remedy="Do the same again: loading twice changes nothing.",
            )
        case exceptions.ConstraintError() | exceptions.TransientError():
            return RaceError(_in_the_way(error, where))
        case exceptions.SessionExpired():
            # A cluster's member went away; another one takes over.
            return RaceError(_unreachable(error, where))
        case exceptions.AuthError():
            return StoreError(
                "The database refused the user name or password.",
                where=where,
                remedy="Check REVIEWGRAPH_USER and REVIEWGRAPH_PASSWORD.",
            )
        case exceptions.ConfigurationError():
            return StoreError(f"The address cannot be used: {error}", where=where)
        case _ if isinstance(error, _UNREACHABLE):
            return _unreachable(error, where)
        case exceptions.Neo4jError():
            return _refused(error, where)
        case _:
            return StoreError(f"The database driver failed: {_text(error)}", where=where)


def _in_the_way(error: exceptions.Neo4jError, where: str) -> StoreError:
    return StoreError(
        f"Another change to the same things was in the way, or a rule of the graph is broken: {_text(error)}",
        where=where,
        remedy="Try again when nobody else is loading.",
    )


def _unreachable(error: Exception, where: str) -> StoreError:
    text = _text(error)
    encryption = " Check whether it expects an encrypted connection (bolt+s://, neo4j+s://)." if "SSL" in text else ""
    return UnreachableError(
        f"The database does not answer: {text}.",
        where=where,
        remedy=f"Check that it runs and that the address and port are right.{encryption}",
    )


def _refused(error: exceptions.Neo4jError, where: str) -> StoreError:
    if error.code in _READ_ONLY:
        return StoreError(
            "A change was refused: the graph is open for reading only.",
            where=where,
            remedy="Use a command that may write, or a user who may.",
        )
    if "Timeout" in (error.code or "") or "TimedOut" in (error.code or "") or _TIMEOUT.search(error.message or ""):
        return StoreError(
            "A question took too long and was stopped.",
            where=where,
            remedy="Ask for less at once.",
        )
    if error.code == "Neo.ClientError.Database.DatabaseNotFound":
        return StoreError(f"{_text(error)}.", where=where, remedy="Check REVIEWGRAPH_DATABASE.")
    return StoreError(f"The database refused a statement ({error.code}): {error.message}", where=where)


def _text(error: Exception) -> str:
    """The error's own words in one line."""
    return " ".join(str(error).split()).rstrip(".:") or type(error).__name__
