"""Names of documents in a sentence."""

from collections.abc import Sequence

from queries.questions.editions.editions_documents import Edition

_SHOWN = 5


def named(editions: Sequence[Edition]) -> str:
    """The names of documents with commas between; of many, the first five and how many more."""
    names = [edition.name for edition in editions]
    more = len(names) - _SHOWN
    return ", ".join(names) if more <= 0 else f"{', '.join(names[:_SHOWN])} and {more} more"
