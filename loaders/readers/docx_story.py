"""The text of a Word document from beginning to end: paragraphs, tables, and what stands inside tables."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from graph.model.errors import DocumentError
from graph.model.vocabulary import Rag
from loaders.blocks import Block, BlockKind, Cell, Place
from loaders.readers.colours import row_marks
from loaders.readers.docx_elements import W, children
from loaders.readers.docx_fills import fill_of
from loaders.readers.docx_grid import Grid, GridCell, GridRow, grid
from loaders.readers.docx_paragraphs import Paragraph, ParagraphReader, block_of, cell_texts
from loaders.readers.limits import DEEPEST_TABLES
from loaders.readers.limits_rows import RowCount
from loaders.readers.limits_xml import Element
from loaders.segment.columns import is_header_row
from loaders.segment.markup import fold


@dataclass(slots=True)
class _CellContent:
    """What a cell holds: its paragraphs, the lines they count as, and tables that are read after its row."""

    paragraphs: list[str] = field(default_factory=list)
    first: int | None = None
    last: int = 0
    tables: list[Element] = field(default_factory=list)


class Story:
    """Makes blocks of a document's body in order. Lines are the running numbers of paragraphs that print something."""

    def __init__(self, reader: ParagraphReader, theme: Mapping[str, str], name: str) -> None:
        self.blocks: list[Block] = []
        self._reader, self._theme, self._name = reader, theme, name
        self._lines = self._tables = 0
        self._count = RowCount(name)

    def read(self, container: Element, where: str | None = None, depth: int = 0) -> None:
        """Adds the blocks of a body, text box, note or one-column table. ``where`` becomes the place's cell."""
        for element in children(container):
            if element.tag == f"{W}p":
                self._paragraph(self._reader.read(element), where, depth)
            elif element.tag == f"{W}tbl":
                self._table(element, depth + 1)

    def heading(self, text: str) -> None:
        """Adds a heading that opens a part of the file which Word prints without one."""
        self._lines += 1
        place = Place(self._lines, self._lines)
        self.blocks.append(Block(BlockKind.HEADING, text, place, level=1, lines=(text,)))

    def _paragraph(self, paragraph: Paragraph | None, where: str | None, depth: int) -> None:
        if paragraph is None:
            return
        block = block_of(paragraph, Place(self._lines + 1, self._lines + 1, cell=where))
        if block is not None:
            self._lines += 1
            self.blocks.append(block)
        for box in paragraph.boxes:
            self._deeper(depth)
            self.read(box, where, depth + 1)

    def _table(self, table: Element, depth: int) -> None:
        """Adds a table's rows. A table of one column is a box around text, and is read as that text."""
        self._deeper(depth)
        self._tables += 1
        number, laid = self._tables, grid(table)
        fills: dict[int, str | None] = {}
        for row in laid.rows:
            where = f"table {number}, row {row.number}"
            self._count.add(len(row.cells), 1, where)
            if laid.width == 1:
                for cell in row.cells:
                    if not cell.continues:
                        self.read(cell.element, where, depth)
            else:
                self._row(row, laid, number, fills, depth)

    def _row(self, row: GridRow, laid: Grid, table: int, fills: dict[int, str | None], depth: int) -> None:
        """Adds one row, then the tables inside it that are tables of their own."""
        where = f"table {table}, row {row.number}"
        contents = {cell.column: self._content(cell, row, depth) for cell in row.cells if not cell.continues}
        self._colour(row, fills)
        lines = [content.first for content in contents.values() if content.first is not None]
        if lines:
            place = Place(min(lines), max(content.last for content in contents.values()), cell=where)
            marks = row_marks([fills.get(column) for column in range(laid.width)])
            under = {cell.column for cell in row.cells if cell.continues}
            cells = tuple(
                replace(_cell(contents.get(at), place, f"{where}, column {at + 1}", marks[at]), goes_on=at in under)
                for at in range(laid.width)
            )
            self.blocks.append(_row_block(cells, place, table, row.header))
        for content in contents.values():
            for inner in content.tables:
                self._table(inner, depth + 1)

    def _content(self, cell: GridCell, row: GridRow, depth: int) -> _CellContent:
        content = _CellContent()
        self._fill_content(content, cell.element, _says_more(row), depth)
        return content

    def _fill_content(self, content: _CellContent, container: Element, says_more: bool, depth: int) -> None:
        self._deeper(depth)
        for element in children(container):
            if element.tag == f"{W}p":
                paragraph = self._reader.read(element)
                self._take(content, cell_texts(paragraph) if paragraph else ())
                for box in paragraph.boxes if paragraph else ():
                    self._fill_content(content, box, says_more, depth + 1)
            elif element.tag == f"{W}tbl" and says_more and not _is_plan(element):
                for inner in grid(element).rows:
                    self._take(content, self._joined(inner, content, depth + 1))
            elif element.tag == f"{W}tbl":
                content.tables.append(element)

    def _joined(self, row: GridRow, outer: _CellContent, depth: int) -> tuple[str, ...]:
        """A row of a small table inside a cell as one paragraph of that cell; plans further in are the cell's too."""
        content = _CellContent(tables=outer.tables)
        lines = self._lines
        for cell in row.cells:
            if not cell.continues:
                self._fill_content(content, cell.element, True, depth)
        self._lines = lines
        return (" ".join(content.paragraphs),) if content.paragraphs else ()

    def _take(self, content: _CellContent, texts: tuple[str, ...]) -> None:
        if not texts:
            return
        self._lines += 1
        content.paragraphs.extend(texts)
        content.first = self._lines if content.first is None else content.first
        content.last = self._lines

    def _colour(self, row: GridRow, fills: dict[int, str | None]) -> None:
        """The fill in force in each column: a merged cell's reaches down over those that go it on."""
        going_on = {cell.column for cell in row.cells if cell.continues}
        for column in [column for column in fills if column not in going_on]:
            del fills[column]
        for cell in row.cells:
            if not cell.continues:
                fills[cell.column] = fill_of(cell.element, self._theme)

    def _deeper(self, depth: int) -> None:
        if depth > DEEPEST_TABLES:
            raise DocumentError(
                f"tables or text boxes stand more than {DEEPEST_TABLES} deep inside each other.",
                where=f"{self._name}, paragraph {self._lines + 1}",
                remedy="Take the inner tables out of the outer ones.",
            )


def _cell(content: _CellContent | None, row: Place, where: str, mark: Rag | None) -> Cell:
    if content is None or content.first is None:
        return Cell((), Place(row.line_start, row.line_end, cell=where), mark)
    return Cell(tuple(content.paragraphs), Place(content.first, content.last, cell=where), mark)


def _row_block(cells: tuple[Cell, ...], place: Place, table: int, repeated: bool) -> Block:
    texts = [cell.text for cell in cells]
    lines = tuple(line for cell in cells for line in cell.paragraphs)
    header = repeated or (len(cells) > 2 and is_header_row(texts))
    return Block(
        BlockKind.TABLE_ROW, fold(" ".join(texts)), place, cells=cells, table=table, header=header, lines=lines
    )


def _says_more(row: GridRow) -> bool:
    """Whether a row has words of its own beside the tables inside it: if not, it only lays them out."""
    return any(_own_words(cell.element) for cell in row.cells)


def _own_words(container: Element) -> str:
    """The words of a cell's own paragraphs, without the tables inside it."""
    own = (element for element in children(container) if element.tag == f"{W}p")
    return fold(" ".join(text.text or "" for element in own for text in element.iter(f"{W}t")))


def _is_plan(table: Element) -> bool:
    """Whether a table inside a cell has a header that names columns of a plan."""
    heads = ([_own_words(cell.element) for cell in row.cells] for row in grid(table).rows[:2])
    return any(len(head) > 2 and is_header_row(head) for head in heads)
