"""Character recognition of scanned pages by Tesseract, where it is installed: its words in place of a text layer."""

import csv
import io
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace

from graph.model.errors import DocumentError
from loaders.readers.pdf_engine import PdfFile, picture
from loaders.readers.pdf_marks import PageMarks, Word

_DOTS_PER_INCH = 300
_POINTS_PER_INCH = 72
_SECONDS = 120
_LEAST_SURE = 30.0
_USUAL_SIZE = 11.0
"""Heights of words differ with their letters, so recognised type has one size and its headings are found by words."""


def is_installed() -> bool:
    """Whether this machine has Tesseract."""
    return shutil.which("tesseract") is not None


def recognised(document: PdfFile, page: PageMarks) -> PageMarks:
    """A scanned page with the words that are recognised on it.

    Raises:
        DocumentError: recognition fails, or takes longer than two minutes.
    """
    program = shutil.which("tesseract") or "tesseract"
    scale = _DOTS_PER_INCH / _POINTS_PER_INCH
    try:
        done = subprocess.run(  # noqa: S603 - the program is found on the path, and is given no words of the document
            [program, "stdin", "stdout", "--dpi", str(_DOTS_PER_INCH), "-l", "eng", "tsv"],
            input=picture(document, page.number, scale),
            capture_output=True,
            check=True,
            timeout=_SECONDS,
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise DocumentError(
            "character recognition of a scanned page failed.",
            where=f"page {page.number}",
            remedy="Save the file anew with text recognition switched on.",
        ) from error
    return replace(page, words=tuple(words_of(done.stdout.decode("utf-8", errors="replace"), scale)))


def words_of(table: str, scale: float) -> Iterator[Word]:
    """The words of Tesseract's table (TSV), in points."""
    for row in csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE):
        text = (row.get("text") or "").strip()
        if row.get("level") != "5" or not text or float(row["conf"]) < _LEAST_SURE:
            continue
        left, top = int(row["left"]) / scale, int(row["top"]) / scale
        width, height = int(row["width"]) / scale, int(row["height"]) / scale
        yield Word(text, left, top, left + width, top + height, _USUAL_SIZE)
