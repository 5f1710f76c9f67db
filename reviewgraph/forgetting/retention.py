"""What was kept longer than it is to be kept: documents, reviews that go with them, backups, lines of the log."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from graph.store import Store
from graph.store.statements import load
from queries.questions.holdings import LoadedDocument, holdings
from reviewgraph.forgetting.backups import KnownBackup


@dataclass(frozen=True, slots=True)
class Due:
    """Documents that are due, those of which nobody knows when they were loaded, and titles of reviews.

    Attributes:
        reviews: of those that no other document than the due ones tells of.
    """

    documents: tuple[LoadedDocument, ...]
    undated: tuple[LoadedDocument, ...]
    reviews: tuple[str, ...]


def years_before(today: date, years: int) -> date:
    """The day that many years ago; for 29 February the day before it where there was none."""
    try:
        return today.replace(year=today.year - years)
    except ValueError:
        return today.replace(year=today.year - years, day=28)


def due_in(store: Store, before: date) -> Due:
    """What was last loaded or changed before a day (UTC)."""
    documents = holdings(store).documents
    found = due_documents(documents, before)
    rows = store.read(load("queries.cypher", "retention-reviews"))
    undated = tuple(each for each in documents if not each.loaded_at)
    return Due(found, undated, whole_reviews(rows, {each.sha256 for each in found}))


def due_documents(documents: Iterable[LoadedDocument], before: date) -> tuple[LoadedDocument, ...]:
    """Those that were loaded before a day, the earliest first."""
    found = [each for each in documents if each.loaded_at and each.loaded_at[:10] < before.isoformat()]
    return tuple(sorted(found, key=lambda each: (each.loaded_at or "", each.name, each.sha256)))


def whole_reviews(rows: Iterable[dict[str, str | None]], gone: Collection[str]) -> tuple[str, ...]:
    """The titles, or else uids, of reviews whose documents are all among those that go.

    Args:
        rows: each with a ``review``, its ``title`` and the ``sha256`` of one of its documents.
        gone: sha256 of documents.
    """
    told: dict[str, set[str | None]] = {}
    titles: dict[str, str] = {}
    for row in rows:
        review = str(row["review"])
        told.setdefault(review, set()).add(row["sha256"])
        titles[review] = row["title"] or review
    return tuple(titles[review] for review, documents in sorted(told.items()) if documents <= set(gone))


def due_backups(backups: Iterable[KnownBackup], before: date) -> tuple[KnownBackup, ...]:
    """Those that were made before a day; of one that cannot be read nobody knows when."""
    return tuple(each for each in backups if each.made_at and each.made_at[:10] < before.isoformat())
