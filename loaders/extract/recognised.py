"""Marks the places of records that stand on pages which were read by character recognition."""

from collections.abc import Set as AbstractSet
from dataclasses import fields, replace
from typing import Any

from graph.model.records import DocumentRecords, Ledger, Source
from loaders.blocks import ReadDocument


def marked(records: DocumentRecords, document: ReadDocument) -> DocumentRecords:
    """The records with ``recognised`` on each source of which any line stands on such a page."""
    pages = frozenset(document.recognised)
    if not pages:
        return records
    changes: dict[str, Any] = {"ledger": _ledger(records.ledger, pages, document.first_lines)}
    for each in fields(records):
        held = getattr(records, each.name)
        if isinstance(held, tuple):
            changes[each.name] = tuple(_marked(record, pages, document.first_lines) for record in held)
    return replace(records, **changes)


def _ledger(ledger: Ledger, pages: AbstractSet[int], first_lines: tuple[int, ...]) -> Ledger:
    ignored = (replace(each, source=_source(each.source, pages, first_lines)) for each in ledger.ignored_sources)
    used = tuple(_source(each, pages, first_lines) for each in ledger.used_sources)
    marked_ledger: Ledger = replace(
        _marked(ledger, pages, first_lines), ignored_sources=tuple(ignored), used_sources=used
    )
    return marked_ledger


def _marked(record: Any, pages: AbstractSet[int], first_lines: tuple[int, ...]) -> Any:
    return replace(record, sources=tuple(_source(source, pages, first_lines) for source in record.sources))


def _source(source: Source, pages: AbstractSet[int], first_lines: tuple[int, ...]) -> Source:
    return replace(source, recognised=True) if _pages(source, first_lines) & pages else source


def _pages(source: Source, first_lines: tuple[int, ...]) -> AbstractSet[int]:
    """The pages that a place reaches over: its own, and those that its further lines stand on."""
    if source.page is None:
        return frozenset()
    last, end = source.page, source.line_end or 0
    while last < len(first_lines) and first_lines[last] <= end:
        last += 1
    return frozenset(range(source.page, last + 1))
