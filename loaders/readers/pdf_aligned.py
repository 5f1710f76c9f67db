"""Tables that no lines draw: columns that stand under a header row, or short cells that line up."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from loaders.readers.pdf_lines import pieces, rows_of
from loaders.readers.pdf_marks import Line, Word, joined
from loaders.readers.pdf_tables import PdfCell, PdfTable
from loaders.segment.columns import is_header_row
from loaders.segment.spans import starts_of
from loaders.segment.starts import start_of

_TALLEST_HEADER = 3
_MOST_HEADER_WORDS, _MOST_PAIR_WORDS = 9, 5
_NEAR = 4.0
_NEW_ROW = 1.3
_BIGGER = 1.15
_FAR = 5.0
_MOST_BANNER_WORDS = 14
_LEAST_ROWS = 3
_CAPITAL_SHARE = 0.8


@dataclass(frozen=True, slots=True)
class _Header:
    """A header row: the rows it takes, the left bound of each column, its text and size."""

    start: int
    end: int
    starts: tuple[float, ...]
    size: float


def aligned_tables(words: Sequence[Word], page: int) -> tuple[tuple[PdfTable, ...], tuple[Word, ...]]:
    """The tables of a page that have no lines, and the words that stand in none."""
    rows = rows_of(words)
    apart = [pieces(row, page, marked=False) for row in rows]
    split = [pieces(row, page) for row in rows]
    found: list[PdfTable] = []
    taken: set[int] = set()
    index = 0
    while index < len(rows):
        header = _header(apart, index)
        table, end = _under(header, rows, apart) if header else _lined_up(rows, split, index)
        if table is None:
            index += 1
            continue
        found.append(table)
        taken.update(id(word) for row in rows[index:end] for word in row)
        index = end
    return tuple(found), tuple(word for word in words if id(word) not in taken)


def _header(split: Sequence[Sequence[Line]], index: int) -> _Header | None:
    """The header row that begins at a line, over the following lines too where its cells wrap."""
    if len(split[index]) < 2:
        return None
    for height in range(_TALLEST_HEADER, 0, -1):
        lines = split[index : index + height]
        if len(lines) < height or (height > 1 and not _one_block(lines)):
            continue
        starts = _starts([piece for line in lines for piece in line])
        texts = [_text_from(lines, start, end) for start, end in pairwise((*starts, float("inf")))]
        if _may_head(texts, lines) and is_header_row(texts):
            return _Header(index, index + height, starts, lines[0][0].size)
    return None


def _may_head(texts: Sequence[str], lines: Sequence[Sequence[Line]]) -> bool:
    """Column headings are short; of two alone, which prose in two columns has on every line, both are bold as well."""
    words = max(len(text.split()) for text in texts)
    if len(texts) > 2:
        return words <= _MOST_HEADER_WORDS and not any(text[:1].islower() for text in texts)
    return len(texts) == 2 and words <= _MOST_PAIR_WORDS and all(piece.bold for line in lines for piece in line)


def _one_block(lines: Sequence[Sequence[Line]]) -> bool:
    """Lines of bold type close above one another."""
    flat = [piece for line in lines for piece in line]
    close = all(after[0].top - before[0].bottom < 0.5 * before[0].size for before, after in pairwise(lines))
    return close and all(piece.bold for piece in flat)


def _starts(parts: Sequence[Line]) -> tuple[float, ...]:
    """Left bounds of the columns: pieces that overlap across the page are of one."""
    return tuple(start - _NEAR for start in starts_of((part.x0, part.x1) for part in parts))


def _text_from(lines: Sequence[Sequence[Line]], start: float, end: float) -> str:
    return " ".join(piece.text for line in lines for piece in line if start <= piece.x0 < end)


def _under(header: _Header, rows: Sequence[list[Word]], split: Sequence[Sequence[Line]]) -> tuple[PdfTable | None, int]:
    """The table under a header: lines as long as no word stands across the bounds of its columns."""
    end = header.end
    while end < len(rows) and _belongs(header, rows, split, end):
        end += 1
    if end == header.end:
        return None, header.end
    groups = [range(header.start, header.end), *_row_groups(header, rows, split, end)]
    cells = tuple(_cells([word for line in group for word in rows[line]], header.starts) for group in groups)
    return _made(rows[header.start : end], header.starts, cells), end


def _belongs(header: _Header, rows: Sequence[list[Word]], split: Sequence[Sequence[Line]], index: int) -> bool:
    gap = rows[index][0].top - max(word.bottom for word in rows[index - 1])
    if gap > _FAR * header.size or split[index][0].size > _BIGGER * header.size:
        return False
    if not any(_across(word, header.starts) for word in rows[index]) and not _crossing(split[index], header.starts):
        return True
    return _banner(split[index]) and index + 1 < len(rows) and not _crossing(split[index + 1], header.starts)


def _across(word: Word, starts: Sequence[float]) -> bool:
    return any(word.x0 < start - 1 and word.x1 > start + 2 * _NEAR for start in starts[1:])


def _crossing(line: Sequence[Line], starts: Sequence[float]) -> bool:
    """A piece of running text goes over the bound of a column."""
    return any(piece.x0 < start - 1 and piece.x1 > start + 2 * _NEAR for piece in line for start in starts[1:])


def _banner(line: Sequence[Line]) -> bool:
    return len(line) == 1 and line[0].bold and len(line[0].words) <= _MOST_BANNER_WORDS


def _row_groups(header: _Header, rows: Sequence[list[Word]], split: Sequence[Sequence[Line]], end: int) -> list[range]:
    """The printed lines of each row: rows stand farther apart than lines do, or each begins in the first column."""
    steps = [rows[index][0].middle - rows[index - 1][0].middle for index in range(header.end + 1, end)]
    pitch = sorted(steps)[len(steps) // 5] if steps else 0.0
    spaced = any(step > _NEW_ROW * pitch for step in steps)
    begins = [header.end]
    for index in range(header.end + 1, end):
        step = rows[index][0].middle - rows[index - 1][0].middle
        apart = step > _NEW_ROW * pitch if spaced else _begins(split[index], header.starts)
        if apart or _banner(split[index]) or (spaced and _numbered(split[index], header.starts)):
            begins.append(index)
    return [range(start, after) for start, after in pairwise((*begins, end))]


def _begins(line: Sequence[Line], starts: Sequence[float]) -> bool:
    """A line with a number, or with most cells, in and from the first column."""
    if line[0].x0 >= starts[1]:
        return False
    return _numbered(line, starts) or len(line) >= max(2, 0.6 * len(starts))


def _numbered(line: Sequence[Line], starts: Sequence[float]) -> bool:
    first = line[0]
    if first.x0 >= starts[1]:
        return False
    start = start_of(f"{first.text} X")
    return start is not None and start.numbered


def _lined_up(rows: Sequence[list[Word]], split: Sequence[Sequence[Line]], index: int) -> tuple[PdfTable | None, int]:
    """Short cells in columns: three lines at least begin at the same places, each cell with a capital or a digit."""
    first = split[index]
    if len(first) < 2:
        return None, index
    starts = tuple(piece.x0 - _NEAR for piece in first)
    end, full = index, []
    while end < len(rows) and _fits(split[end], starts) and _close(rows, end, index):
        if len(split[end]) == len(starts):
            full.append(end)
        end += 1
    end = full[-1] + 1 if full else index
    while end < len(rows) and len(split[end]) == 1 and split[end][0].x0 > starts[1] and _fits(split[end], starts):
        if not _close(rows, end, index) or not split[end][0].text[:1].islower():
            break
        end += 1
    if len(full) < _LEAST_ROWS or not _cells_of_their_own([split[line] for line in full]):
        return None, index
    groups = [range(start, after) for start, after in pairwise((*_at_first(split, index, end, starts), end))]
    cells = tuple(_cells([word for line in group for word in rows[line]], starts) for group in groups)
    return _made(rows[index:end], starts, cells), end


def _fits(line: Sequence[Line], starts: Sequence[float]) -> bool:
    return all(any(abs(piece.x0 - _NEAR - start) <= _NEAR for start in starts) for piece in line) and not _crossing(
        line, starts
    )


def _close(rows: Sequence[list[Word]], index: int, first: int) -> bool:
    if index == first:
        return True
    gap = rows[index][0].top - max(word.bottom for word in rows[index - 1])
    return gap < 2 * rows[index][0].size


def _at_first(split: Sequence[Sequence[Line]], begin: int, end: int, starts: Sequence[float]) -> list[int]:
    return [line for line in range(begin, end) if split[line][0].x0 < starts[1] or line == begin]


def _cells_of_their_own(lines: Sequence[Sequence[Line]]) -> bool:
    """Not two columns of prose, whose lines mostly begin with small letters; nor a contents list."""
    for column in range(len(lines[0])):
        texts = [line[column].text for line in lines]
        if sum(not text[0].islower() for text in texts) < _CAPITAL_SHARE * len(texts):
            return False
    return not all(line[-1].text.strip(". ").isdecimal() for line in lines)


def _cells(words: Sequence[Word], starts: Sequence[float]) -> tuple[PdfCell, ...]:
    """Words by column; a line that is one piece over several columns is the first one's alone."""
    held: list[list[Word]] = [[] for _ in starts]
    for row in rows_of(words):
        for piece in pieces(row, 0, marked=False):
            whole = _crossing([piece], starts)
            for word in piece.words:
                at = piece.x0 if whole else word.x0
                held[max(0, sum(at >= start for start in starts) - 1)].append(word)
    return tuple(PdfCell(tuple(cell)) for cell in held)


def _made(
    rows: Sequence[Sequence[Word]], starts: tuple[float, ...], cells: tuple[tuple[PdfCell, ...], ...]
) -> PdfTable:
    words = [word for row in rows for word in row]
    box = (
        min(word.x0 for word in words),
        min(word.top for word in words),
        max(word.x1 for word in words),
        max(word.bottom for word in words),
    )
    kept = tuple(row for row in cells if any(joined(cell.words) for cell in row))
    return PdfTable(box, starts, kept, ruled=False)
