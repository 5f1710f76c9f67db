"""The content of a web page as blocks, in the order in which it is read."""

from dataclasses import dataclass, field, replace

from lxml.html import HtmlElement

from loaders.blocks import Block, BlockKind, Place
from loaders.readers.html_lists import marker_of
from loaders.readers.html_runs import Run, runs_of
from loaders.readers.html_tables import is_layout, table_rows
from loaders.readers.limits_rows import RowCount
from loaders.segment.markup import fold
from loaders.segment.starts import Start, item_start, start_of

_BOLD_HEADING = 6
_MOST_HEADING_WORDS = 16
_HEADINGS = {f"h{level}": level for level in range(1, 7)}


@dataclass(slots=True)
class HtmlStory:
    """A page as it is put together; each block has the next running number for its line."""

    name: str
    blocks: list[Block] = field(default_factory=list)
    _next: int = 1
    _tables: int = 0
    _count: RowCount = field(init=False)

    def __post_init__(self) -> None:
        self._count = RowCount(self.name)

    def read(self, element: HtmlElement) -> None:
        """Adds an element's text and tables.

        Raises:
            DocumentError: its tables have more rows or cells than are read.
        """
        for run in runs_of(element):
            if run.table is not None:
                self._table(run.table)
            elif text := fold(run.text):
                self.blocks.append(self._block(run, text))

    def add(self, kind: BlockKind, text: str, level: int = 0) -> None:
        """Adds a block of one line."""
        self.blocks.append(Block(kind, text, self._place(), level=level, lines=(text,)))

    def take(self, block: Block) -> None:
        """Adds a block that was made elsewhere, at the next line."""
        where = f"table {self._tables + (block.table or 0)}" if block.table else None
        self.blocks.append(replace(block, place=self._place(where)))

    def set_aside(self, text: str) -> Block:
        """A block that is no part of the page's own text."""
        return Block(BlockKind.PARAGRAPH, text, self._place(), lines=(text,))

    def _block(self, run: Run, text: str) -> Block:
        place = self._place()
        start = start_of(text)
        level = _HEADINGS.get(run.tag) or (_BOLD_HEADING if run.bold and _is_title(text) else None)
        if level is not None:
            numbered = start if start and start.numbered else Start("", text)
            return Block(
                BlockKind.HEADING, numbered.rest, place, marker=numbered.marker or None, level=level, lines=(text,)
            )
        if item_start(text):
            return Block(BlockKind.PARAGRAPH, text, place, lines=(text,))
        marker = start.marker if start and (start.marker != "-" or run.item is None) else marker_of(run.item)
        if marker is None:
            return Block(BlockKind.PARAGRAPH, text, place, lines=(text,))
        kind = BlockKind.PARAGRAPH if marker[0].isdigit() else BlockKind.LIST_ITEM
        return Block(kind, start.rest if start else text, place, marker=marker, level=run.depth, lines=(text,))

    def _table(self, table: HtmlElement) -> None:
        if is_layout(table):
            for cell in table.xpath("./tr/*|./thead/tr/*|./tbody/tr/*|./tfoot/tr/*"):
                self.read(cell)
            return
        self._tables += 1
        for row in table_rows(table):
            where = f"table {self._tables}, row {row.number}"
            self._count.add(len(row.cells), sum(bool(cell.paragraphs) for cell in row.cells), where)
            if any(cell.paragraphs for cell in row.cells):
                self.blocks.append(row.block(self._place(where), self._tables))

    def _place(self, cell: str | None = None) -> Place:
        self._next += 1
        return Place(self._next - 1, self._next - 1, cell=cell)


def _is_title(text: str) -> bool:
    return len(text.split()) <= _MOST_HEADING_WORDS and not text.endswith((".", ",", ";")) and len(text) > 3
