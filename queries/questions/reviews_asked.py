"""The review that is meant by a uid, a printed reference, a title or a pseudonym."""

from typing import Any

from rapidfuzz import fuzz, process

from graph.model.errors import QuestionError
from graph.model.identity import slug
from graph.store import Store
from graph.store.statements import load

_NEAR = 60.0
_LISTED = 5


def review_asked(store: Store, asked: str, *, where: str = "review") -> str:
    """The uid of the review meant.

    Args:
        store: the graph.
        asked: a review's uid, its reference, its title or the pseudonym of its case; capitals and punctuation do not
            matter.
        where: the parameter that it was given in, for the message.

    Raises:
        QuestionError: there is no such review, and the message gives the nearest names; or several are called so, and
            it gives the uid of each.
    """
    if store.read(load("queries.cypher", "profile-reviews"), reviews=[asked]):
        return asked
    rows = store.read(load("queries.cypher", "profile-review-names"))
    meant = {row["review"]: row for row in rows if _is_called(row, asked)}
    if not meant:
        raise QuestionError(f"There is no review '{asked}' in the graph.", where=where, remedy=_remedy(asked, rows))
    if len(meant) > 1:
        raise QuestionError(
            f"{len(meant)} reviews are called '{asked}'.", where=where, remedy=_choose(list(meant.values()))
        )
    return str(next(iter(meant)))


def _is_called(row: dict[str, Any], asked: str) -> bool:
    wanted = slug(asked)
    return bool(wanted) and wanted in {slug(name) for name in _names(row)}


def _names(row: dict[str, Any]) -> list[str]:
    return list(dict.fromkeys(row[name] for name in ("reference", "title", "subject") if row[name]))


def _choose(rows: list[dict[str, Any]]) -> str:
    shown = [f"{row['review']} ({', '.join(_told(row))})" for row in rows[:_LISTED]]
    more = f", or one of {len(rows) - _LISTED} more" if len(rows) > _LISTED else ""
    return f"Give the uid of one: {'; '.join(shown)}{more}."


def _told(row: dict[str, Any]) -> list[str]:
    return [*_names(row), "no year stated" if row["year"] is None else str(row["year"])]


def _remedy(asked: str, rows: list[dict[str, Any]]) -> str:
    names = sorted({name for row in rows for name in _names(row)})
    near = process.extract(asked, names, scorer=fuzz.WRatio, processor=str.casefold, score_cutoff=_NEAR, limit=_LISTED)
    if near:
        return f"Did you mean {' or '.join(name for name, _, _ in near)}?"
    return "Give a review's title, reference or uid." if names else "Load a document first."
