"""The backups that were made of a graph: whether there is one, where it was put, and how old it is."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from reviewgraph.doctor.finding import Finding, note, well
from reviewgraph.forgetting.backups import KnownBackup, known_backups

_OLD_DAYS = 31
_MAKE = "Make one on another disk: reviewgraph backup FILE. See docs/keeping.md."


def backups(people_file: Path, now: datetime | None = None) -> Iterator[Finding]:
    """What the list of backups beside the file of accounts says.

    Args:
        people_file: the file of accounts, whether or not it is there.
        now: with its time zone; else this moment.
    """
    newest = newest_backup(people_file)
    if newest is None:
        made = known_backups(people_file)
        words = (
            f"None of the backups on the list ({len(made)}) is where it was put." if made else "No backup is known of."
        )
        yield note("backups", words, _MAKE)
        return
    days = ((now or datetime.now(UTC)) - _moment(newest)).days
    words = f"The newest backup was made {_ago(days)}: {newest.path}."
    if days > _OLD_DAYS:
        yield note("backups", words, _MAKE)
    else:
        yield well("backups", words)


def newest_backup(people_file: Path) -> KnownBackup | None:
    """The newest on the list that is still where it was put; None where there is none."""
    return max((each for each in known_backups(people_file) if each.is_there), key=_moment, default=None)


def _moment(backup: KnownBackup) -> datetime:
    """When it was made; long ago where the list does not say so in a way that can be read."""
    try:
        made = datetime.fromisoformat(backup.made_at)
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)
    return made if made.tzinfo else made.replace(tzinfo=UTC)


def _ago(days: int) -> str:
    return "today" if days < 1 else "yesterday" if days == 1 else f"{days} days ago"
