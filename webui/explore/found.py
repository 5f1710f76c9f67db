"""What a reader looks for: among the things in view, and in the whole graph."""

from collections.abc import Mapping
from dataclasses import dataclass

from graph.model.errors import QuestionError
from graph.store import Store
from queries.questions.finding.search import SearchRow, search
from queries.questions.finding.search_folding import fold
from queries.questions.pages.page_neighbourhood import Thing
from webui.explore.state import KINDS
from webui.wording import FACTS

MOST, _SOUGHT = 8, 40
_SORTS = frozenset({*(FACTS.get(kind, kind) for kind in KINDS), "Place", "Document", "Note of progress"})


@dataclass(frozen=True, slots=True)
class Found:
    """Things in view whose name or words hold what was looked for, and others of the graph; or why none was sought."""

    words: str
    here: tuple[Thing, ...]
    elsewhere: tuple[SearchRow, ...]
    trouble: str | None = None


def found(store: Store, words: str, here: Mapping[str, Thing]) -> Found:
    """What holds the words, the best first, at most ``MOST`` of each."""
    wanted = fold(words).strip()
    inside = [thing for thing in here.values() if wanted and wanted in fold(_words(thing))]
    first = tuple(sorted(inside, key=lambda thing: (wanted not in fold(thing.called), thing.called, thing.uid))[:MOST])
    try:
        rows = search(store, words, most=_SOUGHT)
    except QuestionError as error:
        return Found(words, first, (), " ".join(part for part in (error.message, error.remedy) if part))
    others = [row for row in rows if row.uid not in here and row.sort in _SORTS]
    return Found(words, first, tuple(others[:MOST]))


def _words(thing: Thing) -> str:
    return f"{thing.called} {thing.fact.text if thing.fact else ''}"
