"""A copy of the file of accounts for a backup, made while others may use it."""

import sqlite3
from contextlib import closing
from pathlib import Path

BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside its file: left there, it would be taken for a part of one that is put in its place."""
_NOT_KEPT = ("DELETE FROM session", "DELETE FROM attempt", "DELETE FROM setting WHERE name = 'secret'", "VACUUM")


def copy_without_sessions(path: Path, copy: Path) -> Path:
    """Copy accounts and the log. Who is signed in just now, and what cookies are signed with, is left out."""
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy, isolation_level=None)) as target:
        source.backup(target)
        for statement in _NOT_KEPT:
            target.execute(statement)
    return copy
