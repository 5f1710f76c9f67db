"""The themes that are meant by a name: the theme itself and the narrower ones."""

from difflib import get_close_matches
from typing import Any

from graph.model.errors import QuestionError
from graph.model.identity import slug
from graph.store import Store
from graph.store.statements import load


def themes_asked(store: Store, asked: str) -> list[str]:
    """The uids of the themes meant, sorted.

    Args:
        store: the graph.
        asked: a theme's name, short name or uid; capitals and punctuation do not matter.

    Raises:
        QuestionError: there is no such theme; the message gives the nearest names, or all.
    """
    if by_uid := store.read(load("queries.cypher", "themes-called"), theme=asked):
        return [row["theme"] for row in by_uid]
    rows = store.read(load("queries.cypher", "themes"))
    meant = {row["theme"] for row in rows if _is_called(row, asked)}
    if not meant:
        raise QuestionError(f"There is no theme '{asked}' in the graph.", where="theme", remedy=_remedy(asked, rows))
    return sorted(_with_narrower(meant, rows))


def _is_called(row: dict[str, Any], asked: str) -> bool:
    return slug(asked) in {slug(name) for name in (row["slug"], row["label"]) if name}


def _with_narrower(meant: set[str], rows: list[dict[str, Any]]) -> set[str]:
    while narrower := {row["theme"] for row in rows if row["wider"] in meant} - meant:
        meant = meant | narrower
    return meant


def _remedy(asked: str, rows: list[dict[str, Any]]) -> str:
    names = sorted({row["label"] or row["slug"] for row in rows})
    folded = {name.casefold(): name for name in names}
    near = [folded[name] for name in get_close_matches(asked.casefold(), folded, n=5, cutoff=0.4)]
    if near:
        return f"Did you mean {' or '.join(near)}?"
    return f"Give one of: {', '.join(names)}." if names else "Load a document first."
