"""From a figure to its passages: the words of the documents behind any facts."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from graph.store import Store
from graph.store.statements import load


@dataclass(frozen=True, slots=True)
class Passage:
    """A place in a document, and the fact that rests on it.

    ``document`` is the file's name. ``page``, ``line_start`` and ``line_end`` count from 1; ``cell`` is set in tables
    and sheets, ``recognised`` where the page was a picture. ``review`` is a uid, None for those of an agency or a role.
    """

    quote: str
    document: str
    document_uid: str
    page: int | None
    line_start: int | None
    line_end: int | None
    cell: str | None
    review: str | None
    review_title: str | None
    fact_uid: str
    fact_label: str
    uid: str
    recognised: bool = False

    @property
    def place(self) -> str:
        """Where it stands, in words: ``Child K overview report, page 23, lines 4 to 6``."""
        return ", ".join(part for part in (self.document, place_within(self)) if part)


def place_within(at: Any) -> str:
    """Where something with ``page``, lines and ``cell`` stands in its document; empty where the place is not known.

    Words that character recognition made out say so.
    """
    parts = [f"page {at.page}"] if at.page is not None else []
    if at.cell is not None:
        parts.append(at.cell)
    elif at.line_start is not None:
        one = at.line_end in (None, at.line_start)
        parts.append(f"line {at.line_start}" if one else f"lines {at.line_start} to {at.line_end}")
    if at.recognised:
        parts.append("read by character recognition")
    return ", ".join(parts)


def passages(store: Store, uids: Iterable[str]) -> list[Passage]:
    """The passages behind facts, reviews, agencies or roles, in order of fact, document, page and line.

    A uid that the graph does not hold, or that rests on no passage, gives none.
    """
    wanted = sorted(set(uids))
    if not wanted:
        return []
    rows = store.read(load("queries.cypher", "passages"), uids=wanted)
    return [_passage(row, each) for row in rows for each in row["passages"]]


def _passage(row: dict[str, Any], passage: list[Any]) -> Passage:
    quote, document, document_uid, page, line_start, line_end, cell, uid, recognised = passage
    return Passage(
        quote=quote,
        document=document,
        document_uid=document_uid,
        page=page,
        line_start=line_start,
        line_end=line_end,
        cell=cell,
        review=row["review"],
        review_title=row["review_title"],
        fact_uid=row["fact"],
        fact_label=row["label"],
        uid=uid,
        recognised=recognised,
    )


def by_fact(found: Iterable[Passage]) -> dict[str, tuple[Passage, ...]]:
    """Passages under the fact that each is behind, in their order."""
    grouped: dict[str, tuple[Passage, ...]] = {}
    for passage in found:
        grouped[passage.fact_uid] = (*grouped.get(passage.fact_uid, ()), passage)
    return grouped
