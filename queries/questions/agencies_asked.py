"""The agencies that are meant by a name: the agency itself and, if wanted, its units and what it took over from."""

from rapidfuzz import fuzz, process

from graph.model.errors import QuestionError
from graph.model.identity import slug
from graph.store import Store
from graph.store.statements import load

_NEAR = 60.0
_LISTED = 5


def agencies_asked(store: Store, asked: str, *, related: bool = True) -> list[str]:
    """The uids of the agencies meant, sorted.

    Args:
        store: the graph.
        asked: an agency's name, another name of it, or its uid; capitals and punctuation do not matter.
        related: whether its units, the agencies that it took over from, and their units count as it.

    Raises:
        QuestionError: there is no such agency; the message gives the nearest names.
    """
    rows = store.read(load("queries.cypher", "agencies-called"), asked=asked)
    found = {row["agency"] for row in rows} or set(_in_other_dress(store, asked))
    if not related:
        return sorted(found)
    return _with_relatives(store, found, {row["relative"] for row in rows if row["relative"]} if rows else found)


def _in_other_dress(store: Store, asked: str) -> list[str]:
    """The agencies with that name in other capitals or punctuation, or with it as another name."""
    rows = store.read(load("queries.cypher", "agencies"))
    wanted = slug(asked)
    found = [row["agency"] for row in rows if wanted in {slug(name) for name in (row["name"], *row["aliases"])}]
    if not found:
        raise QuestionError(
            f"There is no agency '{asked}' in the graph.",
            where="agency",
            remedy=_remedy(asked, [row["name"] for row in rows]),
        )
    return found


def _remedy(asked: str, names: list[str]) -> str:
    near = process.extract(asked, names, scorer=fuzz.WRatio, processor=str.casefold, score_cutoff=_NEAR, limit=_LISTED)
    if near:
        return f"Did you mean {' or '.join(name for name, _, _ in near)}?"
    return "See which there are: reviewgraph ask open-actions." if names else "Load a document first."


def _with_relatives(store: Store, known: set[str], new: set[str]) -> list[str]:
    """These agencies and the new ones, with whatever the new ones lead to."""
    while new:
        known = known | new
        rows = store.read(load("queries.cypher", "agency-relatives"), agencies=sorted(new))
        new = {row["relative"] for row in rows} - known
    return sorted(known)
