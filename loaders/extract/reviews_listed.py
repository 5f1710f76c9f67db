"""Reviews that a paper lists in a table, a row for each: its name, its kind, what it is about and how it stands."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from graph.model.identity import review_id
from graph.model.records import Review
from graph.model.vocabulary import ReviewKind
from loaders.blocks import Block, BlockKind, Cell
from loaders.extract.found import source_of
from loaders.extract.review_case import harm_told
from loaders.extract.review_words import kinds_in, references_in
from loaders.resolve.dates import all_dates, parse
from loaders.segment.columns import fold_header

_NAME = re.compile(r"(?:name of |title of )?(?:the )?(?:review|case|subject)(?: (?:name|title|in full))?")
_KIND = re.compile(r"(?:type|kind)(?: of (?:the )?review)?|review (?:type|kind)")
_ABOUT = re.compile(r"(?:what (?:it|this|the review) is )?about|subject matter|summary|circumstances|background|reason")
_REFERENCE = re.compile(r"(?:review |case )?ref(?:erence)?(?: (?:no|number))?")
_PUBLISHED_ON = re.compile(r"(?:date )?published(?: (?:on|in))?|(?:date of )?publication(?: date)?")
_BEGUN = re.compile(r"(?:date )?(?:commissioned|started|begun|decided|agreed)(?: on)?")
_PUBLISHED = re.compile(r"\bpublished (?:on |in )?", re.IGNORECASE)
_NOT_PUBLISHED = re.compile(r"\b(?:not|to be|will be|yet)\b[^.;]{0,20}$", re.IGNORECASE)
_BRACKET = re.compile(r"(?P<title>[^()]+?)\s*\((?P<inside>[^()]+)\)")
_DIGIT = re.compile(r"\d")
_LEAST = 2
_LONGEST_TITLE = 8


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the columns of such a table stand; None where it has no such column."""

    name: int
    kind: int
    about: int | None
    begun: int | None
    reference: int | None
    published: int | None


def listed(blocks: Sequence[Block], document: str) -> tuple[Review, ...]:
    """The reviews of the first table that names at least two and has a column for their kind; else none."""
    for index, block in enumerate(blocks):
        columns = _columns(block)
        if columns is None:
            continue
        found = tuple(_rows(blocks[index + 1 :], columns, document, len(block.cells)))
        if len(found) >= _LEAST:
            return found
    return ()


def _columns(row: Block) -> _Columns | None:
    heads = [fold_header(cell.text) for cell in row.cells]
    name, kind = _first(heads, _NAME), _first(heads, _KIND)
    if row.kind is not BlockKind.TABLE_ROW or name is None or kind is None:
        return None
    others = (_first(heads, column) for column in (_ABOUT, _BEGUN, _REFERENCE, _PUBLISHED_ON))
    return _Columns(name, kind, *others)


def _first(heads: Sequence[str], expression: re.Pattern[str]) -> int | None:
    return next((index for index, head in enumerate(heads) if expression.fullmatch(head)), None)


def _rows(blocks: Sequence[Block], columns: _Columns, document: str, width: int) -> Iterator[Review]:
    for block in blocks:
        if block.kind is not BlockKind.TABLE_ROW or len(block.cells) != width:
            return
        review = _review(block.cells, columns, document)
        if review:
            yield review


def _review(cells: Sequence[Cell], columns: _Columns, document: str) -> Review | None:
    """The review of a row, where its kind is one we know and its name is no sentence."""
    told, kind = cells[columns.name].text.strip(), cells[columns.kind].text
    kinds = kinds_in(kind) or kinds_in(f"{kind} review")
    if not kinds or not told or len(told.split()) > _LONGEST_TITLE:
        return None
    title, reference = _named(told)
    reference = reference or _text(cells, columns.reference)
    about = cells[columns.about].text if columns.about is not None else ""
    dates = {date.iso for date in all_dates(about)}
    begun, published = parse(_text(cells, columns.begun) or ""), parse(_text(cells, columns.published) or "")
    return Review(
        document=document,
        id=review_id(
            reference=_whole(reference), board=None, subject=None, year=None, title=f"{kinds[0].value} {title}"
        ),
        kinds=kinds,
        title=title,
        reference=reference,
        subject=title if kinds[0] is not ReviewKind.THEMATIC else None,
        harm=harm_told(about, kinds),
        incident_date=dates.pop() if len(dates) == 1 else None,
        commissioned=begun.iso if begun else None,
        published=published_in(cell.text for cell in cells) or (published.iso if published else None),
        sources=(source_of(cells[0].place.to(cells[-1].place), " ".join(cell.text for cell in cells)),),
    )


def _named(told: str) -> tuple[str, str | None]:
    """The title and the reference of a cell: ``Robin (DHR 11)`` is Robin, and ``DHR 11`` its reference.

    Of a title with its kind in full before a colon, what stands behind it: ``Safeguarding Adults Review: Mrs Q``.
    """
    kind, colon, rest = told.partition(": ")
    if colon and kinds_in(kind) and rest:
        told = rest
    bracket = _BRACKET.fullmatch(told)
    if bracket and kinds_in(bracket["inside"]) and _DIGIT.search(bracket["inside"]):
        return bracket["title"], bracket["inside"]
    return told, next(iter(references_in(told)), None)


def _text(cells: Sequence[Cell], column: int | None) -> str | None:
    return (cells[column].text.strip() or None) if column is not None else None


def _whole(reference: str | None) -> str | None:
    """A reference that says enough to be known by in other papers too: "DHR 11" is another one at the next board."""
    return reference if reference and next(iter(references_in(reference)), None) else None


def published_in(texts: Iterable[str]) -> str | None:
    """The day of publication, where a text says that it was published."""
    for text in texts:
        said = _PUBLISHED.search(text)
        if said and not _NOT_PUBLISHED.search(text[: said.start()]):
            dates = [date for date in all_dates(text) if date.start == said.end()]
            return dates[0].iso if dates else None
    return None
