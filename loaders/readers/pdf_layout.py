"""A page taken apart: its tables and the lines of its columns in reading order, and what stands in its margins."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from loaders.readers.pdf_aligned import aligned_tables
from loaders.readers.pdf_lines import one_line, pieces
from loaders.readers.pdf_margins import margins
from loaders.readers.pdf_marks import Line, PageMarks, Word, joined
from loaders.readers.pdf_order import Item, columns_of
from loaders.readers.pdf_tables import PdfTable, ruled_tables

_ONE_LINE = 0.38


@dataclass(frozen=True, slots=True)
class Layout:
    """One page: its number, its columns in reading order, and the texts of its margins."""

    number: int
    columns: tuple[tuple[Item, ...], ...]
    margins: tuple[str, ...]

    @property
    def prose(self) -> tuple[tuple[Line, ...], ...]:
        """The lines of each column that stand in no table."""
        return tuple(tuple(item for item in column if isinstance(item, Line)) for column in self.columns)


def layouts(pages: Sequence[PageMarks]) -> tuple[Layout, ...]:
    """Every page taken apart."""
    return tuple(layout(page, aside) for page, aside in zip(pages, margins(pages), strict=True))


def layout(page: PageMarks, aside: Sequence[Sequence[Word]] = ()) -> Layout:
    """A page taken apart; ``aside`` are the lines of its margins."""
    running = {id(word) for words in aside for word in words}
    body = [word for word in page.words if id(word) not in running]
    ruled, body_left = ruled_tables(page, body)
    aligned: list[PdfTable] = []
    left: list[Word] = []
    for part in _between(body_left, ruled):
        found, rest = aligned_tables(part, page.number)
        aligned.extend(found)
        left.extend(rest)
    items: list[Item] = [*ruled, *aligned, *pieces(left, page.number)]
    columns = tuple(tuple(_whole_lines(column.items)) for column in columns_of(items))
    texts = (*(joined(words) for words in aside), *([" ".join(page.aside)] if page.aside else []))
    return Layout(page.number, columns, texts)


def _between(words: Sequence[Word], tables: Sequence[PdfTable]) -> list[list[Word]]:
    """The words above, between and below ruled tables: no table without lines reaches over one with."""
    bounds = sorted(table.top for table in tables)
    parts: list[list[Word]] = [[] for _ in range(len(bounds) + 1)]
    for word in words:
        parts[sum(word.middle > bound for bound in bounds)].append(word)
    return [part for part in parts if part]


def _whole_lines(items: Iterable[Item]) -> list[Item]:
    """Pieces of one printed line of a column are one line."""
    made: list[Item] = []
    for item in items:
        before = made[-1] if made else None
        if isinstance(item, Line) and isinstance(before, Line) and _on_line(before, item):
            made[-1] = one_line((before, item))
        else:
            made.append(item)
    return made


def _on_line(before: Line, line: Line) -> bool:
    apart = abs(before.words[0].middle - line.words[0].middle)
    return apart <= _ONE_LINE * min(before.size, line.size)
