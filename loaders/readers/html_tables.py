"""Tables of a web page as rows over common columns: cells over several rows or columns, and their colours."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml.html import HtmlElement

from loaders.blocks import Block, BlockKind, Cell, Place
from loaders.readers.colours import row_marks
from loaders.readers.html_colours import colour_of
from loaders.readers.html_runs import runs_of
from loaders.segment.markup import BULLETS, fold

_ROWS = "./tr|./thead/tr|./tbody/tr|./tfoot/tr"
_WIDEST = 64
_TALLEST = 5_000


@dataclass(frozen=True, slots=True)
class HtmlCell:
    """A cell's paragraphs and colour; the words of a cell over several rows or columns stand in its first."""

    paragraphs: tuple[str, ...] = ()
    colour: str | None = None
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class HtmlRow:
    """A row: its 1-based number, its cells over all columns, whether all its cells are header cells."""

    number: int
    cells: tuple[HtmlCell, ...]
    header: bool

    def block(self, place: Place, table: int) -> Block:
        """The row as a block."""
        marks = row_marks([cell.colour for cell in self.cells])
        cells = tuple(
            Cell(cell.paragraphs, replace(place, cell=f"{place.cell}, column {column}"), mark, cell.goes_on)
            for column, (cell, mark) in enumerate(zip(self.cells, marks, strict=True), start=1)
        )
        text = fold(" ".join(cell.text for cell in cells))
        return Block(BlockKind.TABLE_ROW, text, place, cells=cells, table=table, header=self.header, lines=(text,))


@dataclass(slots=True)
class _Reach:
    """How many further rows a cell reaches down over, its colour, and whether this is the column it begins in."""

    rows: int
    colour: str | None
    first: bool


def is_layout(table: HtmlElement) -> bool:
    """A table that only lays out the page: it says so, holds tables, or has one column."""
    if (table.get("role") or "") in ("presentation", "none") or table.find(".//table") is not None:
        return True
    return all(len(row.xpath("./td|./th")) < 2 for row in table.xpath(_ROWS))


def table_rows(table: HtmlElement) -> Iterator[HtmlRow]:
    """The rows of a table, its caption as one of its own."""
    reaches: dict[int, _Reach] = {}
    width = 0
    for number, row in enumerate(table.xpath(_ROWS), start=1):
        cells = _cells(row, reaches)
        width = max(width, len(cells))
        cells += [HtmlCell()] * (width - len(cells))
        own = row.xpath("./td|./th")
        header = bool(own) and all(cell.tag == "th" for cell in own)
        yield HtmlRow(number, tuple(cells), header)


def _cells(row: HtmlElement, reaches: dict[int, _Reach]) -> list[HtmlCell]:
    made: list[HtmlCell] = []
    shade = colour_of(row, deep=False)
    for element in row.xpath("./td|./th"):
        _reached(made, reaches)
        colour = colour_of(element, deep=True) or shade
        wide, tall = _span(element, "colspan", _WIDEST), _span(element, "rowspan", _TALLEST)
        for step in range(wide):
            if tall > 1:
                reaches[len(made)] = _Reach(tall - 1, colour, step == 0)
            made.append(HtmlCell(_paragraphs(element) if step == 0 else (), colour))
            if len(made) > _WIDEST:
                return made
    _reached(made, reaches)
    return made


def _reached(made: list[HtmlCell], reaches: dict[int, _Reach]) -> None:
    """Adds the cells that a cell of a row above reaches down over at this column."""
    while (reach := reaches.get(len(made))) is not None:
        made.append(HtmlCell((), reach.colour, reach.first))
        reach.rows -= 1
        if reach.rows <= 0:
            del reaches[len(made) - 1]


def _paragraphs(element: HtmlElement) -> tuple[str, ...]:
    texts = (fold(run.text) for run in runs_of(element, breaks=True))
    return tuple(text.lstrip(BULLETS + " ") or text for text in texts if text)


def _span(element: HtmlElement, name: str, most: int) -> int:
    printed = (element.get(name) or "1").strip()
    return max(1, min(int(printed), most)) if printed.isdecimal() and len(printed) < 7 else 1
