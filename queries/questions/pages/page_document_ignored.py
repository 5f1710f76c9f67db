"""The blocks of a document that were left out for a reason, with their words."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.store import Store
from graph.store.statements import load
from queries.questions.pages.page_documents import Place, place_of

WORDLESS = "empty"
"""The reason of blocks without words: they are counted, and there is nothing of them to show."""


@dataclass(frozen=True, slots=True)
class IgnoredBlock:
    """A block that was left out: why, and its place with its words."""

    reason: str
    at: Place


def ignored_blocks(store: Store, document: str) -> tuple[IgnoredBlock, ...]:
    """The blocks of a document that were left out, in printed order; none where it was loaded without their words."""
    rows = store.read(load("queries.cypher", "page-document-ignored"), document=document)
    held = [each for row in rows for each in json.loads(str(row["ignored"] or "[]"))]
    return tuple(IgnoredBlock(str(each["reason"]), place_of(each)) for each in held)


def words_kept(reasons: Mapping[str, int], ignored: Sequence[IgnoredBlock]) -> bool:
    """Whether the words of what was ignored are there: a document loaded by an earlier version has counts alone."""
    return bool(ignored) or not any(count for reason, count in reasons.items() if reason != WORDLESS)
