"""The file of accounts and changes: whole, and readable by nobody else."""

import os
import sqlite3
import stat
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from reviewgraph.doctor.finding import Finding, note, trouble, well

_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def people(path: Path) -> Iterator[Finding]:
    """Whether the file can be used; it is only read."""
    if not path.exists():
        yield well("accounts", f"No accounts and no log of changes yet ({path}).")
        return
    found = [*_rights(path), *_contents(path)]
    yield from found
    if not found:
        yield well("accounts", f"Accounts and the log of changes are whole ({path}).")


def _rights(path: Path) -> Iterator[Finding]:
    if sys.platform == "win32":
        return
    held = path.stat()
    if held.st_uid != os.geteuid():
        yield note(
            "accounts",
            f"{path} belongs to another user of this computer (number {held.st_uid}).",
            "Run the commands as that user, or have the file given to the one who serves the pages: chown.",
        )
    if held.st_mode & _OTHERS:
        yield trouble(
            "accounts",
            f"Others on this computer can read or change {path}, which holds passwords as hashes and who did what.",
            f"chmod 600 '{path}'",
        )


def _contents(path: Path) -> Iterator[Finding]:
    # Without a file of writes beside it nobody uses it, and SQLite need not make one to read it.
    how = "mode=ro" if path.with_name(f"{path.name}-wal").exists() else "immutable=1"
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?{how}", uri=True)) as connection:
            said = str(connection.execute("PRAGMA quick_check(1)").fetchone()[0])
    except sqlite3.OperationalError as error:
        words = f"{path} cannot be read: {error}."
        yield trouble("accounts", words, "Ask for the right to read and write it, and the folder it is in.")
    except sqlite3.DatabaseError as error:
        yield _damaged(path, str(error))
    else:
        if said != "ok":
            yield _damaged(path, said)


def _damaged(path: Path, why: str) -> Finding:
    return trouble(
        "accounts",
        f"{path} is damaged: {why}.",
        "Keep it. Put a backup into an empty place, and take people.sqlite from there: "
        "reviewgraph restore FILE --graph NEW-FOLDER --data NEW-FOLDER",
    )
