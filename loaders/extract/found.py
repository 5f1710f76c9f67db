"""What a finder hands back: the record, and the words that made it one, so that a check can show why."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from graph.model.records import Source
from loaders.blocks import Place

Record = TypeVar("Record", covariant=True)


@dataclass(frozen=True, slots=True)
class Found(Generic[Record]):
    """A record with its reason: ``words`` as they stand in the sentence, ``rule`` the rule that took them."""

    record: Record
    words: tuple[str, ...]
    rule: str


def source_of(place: Place, quote: str) -> Source:
    """The place of a quotation as a record's source."""
    return Source(quote=quote, page=place.page, line_start=place.line_start, line_end=place.line_end, cell=place.cell)
