"""Dates that are missing or cannot be, and what they leave open."""

from collections.abc import Iterator

from graph.store import Store
from graph.store.statements import load
from queries.questions.doubts.doubt import Doubt, DoubtKind, command
from queries.questions.evidence import by_fact, passages


def dates(store: Store) -> Iterator[Doubt]:
    """Documents without a day, reviews without a year, and targets that are no day or lie before their review."""
    yield from _documents(store)
    yield from _reviews(store)
    yield from _targets(store)


def _documents(store: Store) -> Iterator[Doubt]:
    for row in store.read(load("queries.cypher", "doubts-documents")):
        if row["actions"]:
            yield Doubt(
                DoubtKind.DATES,
                row["actions"],
                "The document does not say of which day it speaks: no edition of it can be told to be newer",
                command("set", "document", "as_of", "--to", "DATE", "--document", row["document_name"]),
                place=row["document_name"],
                about=(row["document"],),
            )


def _reviews(store: Store) -> Iterator[Doubt]:
    for row in store.read(load("queries.cypher", "doubts-reviews")):
        if row["year"] is None and row["facts"]:
            yield Doubt(
                DoubtKind.DATES,
                row["facts"],
                f"{row['title'] or row['review']} has no year: filters by year leave it out",
                command("set", row["review"], "incident_date", "--to", "YEAR"),
                about=(row["review"],),
            )


def _targets(store: Store) -> Iterator[Doubt]:
    rows = [row for row in store.read(load("queries.cypher", "doubts-dates")) if _is_doubtful(row)]
    quotes = by_fact(passages(store, (row["action"] for row in rows)))
    for row in rows:
        found = quotes.get(row["action"], ())
        date = row["target_date"]
        says = (
            f"The target {date} lies before the review of {row['year']}"
            if date
            else f"The target “{row['target_text']}” could not be read as a day"
        )
        yield Doubt(
            DoubtKind.DATES,
            1,
            says,
            command("set", row["action"], "target_date", "--to", "DATE"),
            place=found[0].place if found else None,
            words=row["text"],
            about=(row["action"],),
        )


def _is_doubtful(row: dict[str, object]) -> bool:
    """Words such as "ongoing" are no day by intent; words with a figure in them may be one."""
    return row["target_date"] is not None or any(letter.isdigit() for letter in str(row["target_text"]))
