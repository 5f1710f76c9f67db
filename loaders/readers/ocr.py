"""Character recognition of scanned pages by Tesseract, where it is installed: its words in place of a text layer."""

import csv
import io
import logging
import os
import re
import shutil
import subprocess
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from time import monotonic

from loaders.readers.ocr_picture import Picture
from loaders.readers.pdf_engine import PdfFile, picture
from loaders.readers.pdf_marks import PageMarks, Word

_DOTS_PER_INCH = 300
_POINTS_PER_INCH = 72
MOST_SECONDS = 120
"""For one page; a page that takes longer is given up."""
_MOST_AT_ONCE = 4
_BETWEEN_WORDS_OF_PROGRESS = 5.0
_LEAST_SURE = 30.0
_USUALLY_SURE = 70.0
_SHORT = 3
_TURN = re.compile(r"^Rotate: (\d+)", re.MULTILINE)
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
    waiting: deque[Future[PageMarks | None]] = deque()
    with ThreadPoolExecutor(at_once) as pool:
        for page in pages:
            drawn = picture(document, page.number, _DOTS_PER_INCH / _POINTS_PER_INCH)
            waiting.append(pool.submit(_page, page, drawn))
            if len(waiting) > at_once:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def _page(page: PageMarks, drawn: Picture) -> PageMarks | None:
    """A page with its words; one that reads badly is looked at for its turn, and read again."""
    text = _asked(drawn, "tsv")
    if text is None:
        return None
    words = tuple(words_of(text, drawn.scale))
    if _reads_well(text, words):
        return replace(page, words=words, recognised=True)
    turn = _TURN.search(_asked(drawn, "--psm", "0") or "")
    upright = drawn.turned(int(turn[1])) if turn else drawn
    again = _asked(upright, "tsv") if upright is not drawn else None
    if again is None:
        return replace(page, words=words, recognised=True)
    words = tuple(words_of(again, upright.scale))
    wide, high = upright.wide / upright.scale, upright.high / upright.scale
    return replace(page, words=words, width=wide, height=high, across=(), down=(), fills=(), recognised=True)


def _reads_well(table: str, words: Sequence[Word]) -> bool:
    """Most words are sure, and most long ones wider than high."""
    sure = sorted(float(row["conf"]) for row in _rows(table))
    long = [word for word in words if len(word.text) > _SHORT]
    level = sum(word.x1 - word.x0 > word.bottom - word.top for word in long)
    return bool(sure) and sure[len(sure) // 2] > _USUALLY_SURE and 2 * level >= len(long)


def _asked(drawn: Picture, *what: str) -> str | None:
    """What Tesseract prints of a picture; None where it fails or takes too long."""
    program = shutil.which("tesseract") or "tesseract"
    resolution = str(round(drawn.scale * _POINTS_PER_INCH))
    language = () if "--psm" in what else ("-l", "eng")
    try:
        done = subprocess.run(  # noqa: S603 - the program is found on the path, and is given no words of the document
            [program, "stdin", "stdout", "--dpi", resolution, *language, *what],
            input=drawn.pgm,
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


def _rows(table: str) -> Iterator[dict[str, str]]:
    """The rows of Tesseract's table (TSV) that are words."""
    for row in csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE):
        if row.get("level") == "5" and (row.get("text") or "").strip():
            yield row


def words_of(table: str, scale: float) -> Iterator[Word]:
    """The words of Tesseract's table (TSV) that it is not too unsure of, in points."""
    for row in _rows(table):
        if float(row["conf"]) < _LEAST_SURE:
            continue
        left, top = int(row["left"]) / scale, int(row["top"]) / scale
        width, height = int(row["width"]) / scale, int(row["height"]) / scale
        yield Word(row["text"].strip(), left, top, left + width, top + height, _USUAL_SIZE)
