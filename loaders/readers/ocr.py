"""Character recognition of scanned pages by Tesseract, where it is installed: its words in place of a text layer."""

import csv
import io
import logging
import os
import shutil
import subprocess
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from time import monotonic

from loaders.readers.pdf_engine import PdfFile, picture
from loaders.readers.pdf_marks import PageMarks, Word

_DOTS_PER_INCH = 300
_POINTS_PER_INCH = 72
MOST_SECONDS = 120
"""For one page; a page that takes longer is given up."""
_MOST_AT_ONCE = 4
_BETWEEN_WORDS_OF_PROGRESS = 5.0
_LEAST_SURE = 30.0
_USUAL_SIZE = 11.0
"""Heights of words differ with their letters, so recognised type has one size and its headings are found by words."""

logger = logging.getLogger(__name__)


def is_installed() -> bool:
    """Whether this machine has Tesseract."""
    return shutil.which("tesseract") is not None


def recognised(document: PdfFile, pages: Sequence[PageMarks], name: str) -> Iterator[PageMarks | None]:
    """Each page with the words that are recognised on it, in order; None where recognition fails or takes too long.

    As many pages are worked on at once as there are processors. Every few seconds the log says how far it has come.
    """
    told = monotonic()
    for done, page in enumerate(_all(document, pages), start=1):
        if monotonic() - told > _BETWEEN_WORDS_OF_PROGRESS:
            told = monotonic()
            logger.info("%s: character recognition, page %d of %d", name, done, len(pages))
        yield page


def _all(document: PdfFile, pages: Sequence[PageMarks]) -> Iterator[PageMarks | None]:
    """Pages are drawn here, for the PDF engine takes one call at a time; few wait, for a picture takes much memory."""
    at_once = min(os.cpu_count() or 1, _MOST_AT_ONCE)
    waiting: deque[tuple[PageMarks, float, Future[str | None]]] = deque()
    with ThreadPoolExecutor(at_once) as pool:
        for page in pages:
            dots, scale = picture(document, page.number, _DOTS_PER_INCH / _POINTS_PER_INCH)
            waiting.append((page, scale, pool.submit(_table, dots, round(scale * _POINTS_PER_INCH))))
            if len(waiting) > at_once:
                yield _page(*waiting.popleft())
        while waiting:
            yield _page(*waiting.popleft())


def _page(page: PageMarks, scale: float, table: Future[str | None]) -> PageMarks | None:
    text = table.result()
    return None if text is None else replace(page, words=tuple(words_of(text, scale)), recognised=True)


def _table(dots: bytes, resolution: int) -> str | None:
    """Tesseract's table (TSV) of a picture (PGM); None where it fails or takes too long."""
    program = shutil.which("tesseract") or "tesseract"
    try:
        done = subprocess.run(  # noqa: S603 - the program is found on the path, and is given no words of the document
            [program, "stdin", "stdout", "--dpi", str(resolution), "-l", "eng", "tsv"],
            input=dots,
            capture_output=True,
            check=True,
            timeout=MOST_SECONDS,
            # Its own threads slow it down where several run at once.
            env=os.environ | {"OMP_THREAD_LIMIT": "1"},
        )
    except (OSError, subprocess.SubprocessError) as error:
        logger.info("character recognition failed: %s", error)
        return None
    return done.stdout.decode("utf-8", errors="replace")


def words_of(table: str, scale: float) -> Iterator[Word]:
    """The words of Tesseract's table (TSV), in points."""
    for row in csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE):
        text = (row.get("text") or "").strip()
        if row.get("level") != "5" or not text or float(row["conf"]) < _LEAST_SURE:
            continue
        left, top = int(row["left"]) / scale, int(row["top"]) / scale
        width, height = int(row["width"]) / scale, int(row["height"]) / scale
        yield Word(text, left, top, left + width, top + height, _USUAL_SIZE)
