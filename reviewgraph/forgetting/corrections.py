"""Corrections that quote a document which is forgotten, or are for it alone: found in their file, and taken out."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from loaders.corrections import parse_corrections
from loaders.corrections.entries import SHORTEST
from loaders.corrections.reading import text_of
from reviewgraph.desk.corrections_file import locked
from reviewgraph.forgetting.only import OnlySaid
from reviewgraph.forgetting.papers import Paper


@dataclass(frozen=True, slots=True, order=True)
class Lines:
    """Lines of the file, from 1, both ends included: a correction, or a comment."""

    first: int
    last: int


def lines_about(path: Path, only: OnlySaid, papers: Collection[Paper]) -> tuple[Lines, ...]:
    """The lines of a file of corrections that have words of these documents, or name one; none where there is no file.

    Raises:
        UsageError: the file is not written as corrections are.
    """
    return tuple(_about(text_of(path), str(path), only, papers)) if path.is_file() else ()


def take_out(path: Path, only: OnlySaid, papers: Collection[Paper]) -> tuple[Lines, ...]:
    """Delete those lines, nobody else changing the file meanwhile; which they were.

    Raises:
        UsageError: the file is not written as corrections are, or cannot be written; it is as it was.
    """
    if not path.is_file():
        return ()
    with locked(path) as book:
        text = text_of(path)
        found = tuple(_about(text, str(path), only, papers))
        gone = {number for lines in found for number in range(lines.first, lines.last + 1)}
        kept = (line for number, line in enumerate(text.splitlines(keepends=True), 1) if number not in gone)
        if gone:
            book.put_text("".join(kept))
    return found


def _about(text: str, where: str, only: OnlySaid, papers: Collection[Paper]) -> Iterator[Lines]:
    lines = text.splitlines()
    for part in sorted(_parts(lines, sorted(entry.line for entry in parse_corrections(text, where)))):
        words = "\n".join(lines[part.first - 1 : part.last])
        if only.quoted_in(words) or any(_named(paper, words) for paper in papers):
            yield part


def _named(paper: Paper, words: str) -> bool:
    return paper.name in words or paper.sha256[:SHORTEST] in words.lower()


def _parts(lines: list[str], starts: list[int]) -> Iterator[Lines]:
    """The corrections of a file, and each run of lines of comment that stands in none of them."""
    own = [*_entries(lines, starts)]
    inside = {number for part in own for number in range(part.first, part.last + 1)}
    comments = [at for at, line in enumerate(lines, 1) if at not in inside and line.lstrip().startswith("#")]
    yield from own
    for _, run in groupby(enumerate(comments), key=lambda pair: pair[1] - pair[0]):
        numbers = [number for _, number in run]
        yield Lines(numbers[0], numbers[-1])


def _entries(lines: list[str], starts: list[int]) -> Iterator[Lines]:
    """Each correction from its dash to its last line, without what is said before the next one."""
    for start, following in zip(starts, [*starts[1:], len(lines) + 1], strict=True):
        first, last = start, following - 1
        while first > 1 and not lines[first - 1].lstrip().startswith("-"):
            first -= 1  # the dash may stand alone on the line above
        while last > first and (lines[last - 1].strip() in ("", "-") or lines[last - 1].lstrip().startswith("#")):
            last -= 1
        yield Lines(first, last)
