"""Pages taken apart to the blocks of a document: headings, paragraphs, list items and table rows, over page breaks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from loaders.blocks import Block, BlockKind, Place
from loaders.readers.pdf_layout import Layout
from loaders.readers.pdf_marks import Line, joined
from loaders.readers.pdf_paragraphs import paragraphs
from loaders.readers.pdf_rows import TableCount, row_blocks, tops, with_rest
from loaders.readers.pdf_styles import Styles
from loaders.readers.pdf_tables import PdfTable
from loaders.segment.markup import CLOSED
from loaders.segment.starts import item_start, start_of

_INDENT = 18.0
_SMALL = 0.9
_FOOTNOTE = re.compile(r"(?:\d{1,3}|[*†‡])\s*\S")
_PROSE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)


@dataclass(slots=True)
class Story:
    """A document as it is put together. Lines are counted through the whole document; ``first_lines`` holds the number
    of each page's first, ``printed`` the page and the top of each line counted. Footnotes wait until what the page
    broke is whole."""

    styles: Styles
    blocks: list[Block] = field(default_factory=list)
    margins: list[Block] = field(default_factory=list)
    first_lines: list[int] = field(default_factory=list)
    printed: list[tuple[int, float]] = field(default_factory=list)
    _count: TableCount = field(default_factory=TableCount)
    _notes: list[Block] = field(default_factory=list)

    @classmethod
    def of(cls, pages: Sequence[Layout]) -> "Story":
        """The document that the pages make, in the styles that are usual in it."""
        tables = [item for page in pages for column in page.columns for item in column if isinstance(item, PdfTable)]
        spoken = (joined(cell.words) for table in tables for row in table.rows for cell in row)
        story = cls(Styles.of((column for page in pages for column in page.prose), spoken))
        for page in pages:
            story.add(page)
        story.end()
        return story

    def add(self, layout: Layout) -> None:
        """Adds a page."""
        self.first_lines.append(len(self.printed) + 1)
        for number, column in enumerate(layout.columns):
            self._column(column, layout.number, first=number == 0)
        for text in layout.margins:
            place = self._place([0.0], layout.number)
            self.margins.append(Block(BlockKind.PARAGRAPH, text, place, lines=(text,)))

    def end(self) -> None:
        """Adds what still waits."""
        self.blocks.extend(self._notes)
        self._notes.clear()

    def _column(self, column: Sequence[Line | PdfTable], page: int, *, first: bool) -> None:
        right = max((item.x1 for item in column if isinstance(item, Line)), default=0.0)
        left = min((item.x0 for item in column if isinstance(item, Line)), default=0.0)
        lines: list[Line] = []
        for index, item in enumerate(column):
            if isinstance(item, Line):
                lines.append(item)
                continue
            self._prose(lines, left, right, last=False)
            lines = []
            self._table(item, page, breaks=first and index == 0)
        self._prose(lines, left, right, last=True)

    def _table(self, table: PdfTable, page: int, *, breaks: bool) -> None:
        """Adds a table's rows; ``breaks`` where a page break stands before it."""
        last = self.blocks[-1] if self.blocks else None
        goes_on = breaks and last is not None and last.kind is BlockKind.TABLE_ROW
        known = self._count.tables
        rows = row_blocks(table, page, len(self.printed) + 1, goes_on, self._count, self.styles)
        self.printed.extend((page, top) for top in tops(table))
        if self._count.tables == known and rows:
            so_far = [block for block in self.blocks if block.table == known]
            whole, rows = with_rest(so_far, rows)
            if whole is not None:
                self.blocks[-1] = whole
            self.blocks.extend(rows)
            return
        self.end()
        self.blocks.extend(rows)

    def _prose(self, lines: Sequence[Line], left: float, right: float, *, last: bool) -> None:
        groups = paragraphs(lines, right, self.styles)
        notes = self._footnotes(groups) if last else 0
        for index, group in enumerate(groups):
            block = self._block(group, left)
            if index >= len(groups) - notes:
                self._notes.append(block)
            elif index == 0 and self.blocks and goes_on(self.blocks[-1], block):
                self.blocks[-1] = self._one(self.blocks[-1], block)
            else:
                self.end()
                self.blocks.append(block)

    def _footnotes(self, groups: Sequence[Sequence[Line]]) -> int:
        """How many of the last paragraphs are footnotes: small print, the first with a number or a star."""
        small = 0
        for group in reversed(groups):
            if max(line.size for line in group) > _SMALL * self.styles.body:
                break
            small += 1
        marked = [number for number in range(1, small + 1) if _FOOTNOTE.match(groups[-number][0].text)]
        return max(marked, default=0)

    def _block(self, group: Sequence[Line], left: float) -> Block:
        lines = tuple(line.text for line in group)
        text = self.styles.joined(lines)
        place = self._place([line.top for line in group], group[0].page)
        start = start_of(text)
        level = self.styles.heading_level(group, text)
        if level is not None and (start is None or start.numbered):
            if start is None:
                return Block(BlockKind.HEADING, text, place, level=level, lines=lines)
            return Block(
                BlockKind.HEADING, start.rest, place, marker=start.marker, level=max(level, start.depth), lines=lines
            )
        if start is None or item_start(text) or text.startswith("*"):
            return Block(BlockKind.PARAGRAPH, text, place, lines=lines)
        indent = max(0, round((group[0].x0 - left) / _INDENT))
        kind = BlockKind.PARAGRAPH if start.numbered else BlockKind.LIST_ITEM
        return Block(kind, start.rest, place, marker=start.marker, level=indent, lines=lines)

    def _one(self, before: Block, block: Block) -> Block:
        text = self.styles.joined([before.text, block.text])
        return replace(before, text=text, place=before.place.to(block.place), lines=(*before.lines, *block.lines))

    def _place(self, tops: Sequence[float], page: int) -> Place:
        """The place of the next lines, which are counted with it."""
        first = len(self.printed) + 1
        self.printed.extend((page, top) for top in tops)
        return Place(first, len(self.printed), page)


def goes_on(before: Block, block: Block) -> bool:
    """A sentence that a page or a column broke: no stop at its end, and no capital where it goes on. So is a title
    whose first line stands across the columns, and its last in one of them."""
    if before.kind is BlockKind.HEADING is block.kind:
        same = before.place.page == block.place.page and before.level == block.level
        return same and block.marker is None and block.text[:1].islower()
    if before.kind not in _PROSE or CLOSED.search(before.text):
        return False
    return block.kind is BlockKind.PARAGRAPH and block.marker is None and block.text[:1].islower()
