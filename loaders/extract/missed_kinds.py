"""What kind of failure the words tell of."""

import re
from functools import cache

from graph.model.vocabulary import MissedKind
from loaders.data.reading import toml
from loaders.extract.lexicon import pattern


def kind_of(words: str, clause: str, sentence: str) -> MissedKind:
    """The kind that the cue names, else its clause, else the whole sentence; else other. All in marks."""
    for text in (words, clause, sentence):
        for kind, patterns in _kinds():
            if any(each.search(text) for each in patterns):
                return kind
    return MissedKind.OTHER


@cache
def _kinds() -> tuple[tuple[MissedKind, tuple[re.Pattern[str], ...]], ...]:
    rows = toml("narrative_failures")["kind"]
    return tuple((MissedKind(row["name"]), tuple(map(pattern, row["patterns"]))) for row in rows)
