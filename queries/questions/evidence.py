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
    return sorted((_passage(row, each) for row in rows for each in row["passages"]), key=_order)


def _passage(row: dict[str, Any], passage: list[Any]) -> Passage:
    fact, quote, page, line_start, line_end, cell, uid, recognised = passage
    return Passage(
        quote,
        row["document_name"],
        row["document"],
        page,
        line_start,
        line_end,
        cell,
        row["review"],
        row["review_title"],
        fact,
        row["label"],
        uid,
        recognised,
    )


def _order(at: Passage) -> tuple[str, str, str, int, int, str]:
    return (at.fact_uid, at.review or "", at.document_uid, at.page or 0, at.line_start or 0, at.uid)


def by_fact(found: Iterable[Passage]) -> dict[str, tuple[Passage, ...]]:
    """Passages under the fact that each is behind, in their order."""
    grouped: dict[str, list[Passage]] = {}
    for passage in found:
        grouped.setdefault(passage.fact_uid, []).append(passage)
    return {uid: tuple(of_one) for uid, of_one in grouped.items()}
