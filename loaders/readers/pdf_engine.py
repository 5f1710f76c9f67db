"""The PDF engine (pdfium): opens files under named limits and gives what is drawn on each page."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import process_time
from typing import Any, TypeAlias

import pypdfium2
import pypdfium2.raw as pdfium

from graph.model.errors import DocumentError
from loaders.readers.limits_content import locked, not_what_it_says
from loaders.readers.ocr_picture import Picture
from loaders.readers.pdf_glyphs import read_words
from loaders.readers.pdf_marks import PageMarks
from loaders.readers.pdf_paths import Paths, read_paths
from loaders.readers.pdf_turn import Turn, upright

PdfFile: TypeAlias = pypdfium2.PdfDocument

MOST_PAGES = 2_000
MOST_SECONDS = 300.0
_SAMPLE = 100
_MOST_DOTS = 40_000_000
_SAVE_ANEW = "Open it in a PDF viewer, print or save it as a new PDF, and load that."


@contextmanager
def opened(data: bytes, name: str) -> Iterator[PdfFile]:
    """An open PDF, closed at the end.

    Raises:
        DocumentError: empty, too many pages, no PDF, encrypted or damaged.
    """
    _check(data, name)
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise _refused(error, name) from error
    try:
        if not len(document):
            raise DocumentError("this PDF has no pages.", where=name, remedy=_SAVE_ANEW)
        if len(document) > MOST_PAGES:
            raise DocumentError(
                f"this PDF has {len(document)} pages; at most {MOST_PAGES} are read.",
                where=name,
                remedy="Split it and load the parts that matter.",
            )
        yield document
    finally:
        document.close()


def page_marks(document: PdfFile, name: str) -> Iterator[PageMarks]:
    """The marks of each page in order.

    Raises:
        DocumentError: a page is damaged, or reading takes more than MOST_SECONDS of processor time.
    """
    begun = process_time()
    for index in range(len(document)):
        if process_time() - begun > MOST_SECONDS:
            raise DocumentError(
                f"reading stopped at page {index + 1} of {len(document)}: it took over {MOST_SECONDS:.0f} seconds.",
                where=name,
                remedy="Split the file, or print it to a new PDF.",
            )
        try:
            page = document[index]
        except pypdfium2.PdfiumError as error:
            raise DocumentError("the page is damaged.", where=f"{name}, page {index + 1}", remedy=_SAVE_ANEW) from error
        try:
            yield _marks(page, index + 1)
        finally:
            page.close()


def picture(document: PdfFile, number: int, scale: float) -> Picture:
    """A page as a picture of at most _MOST_DOTS, ``scale`` of them to a point or fewer."""
    page = document[number - 1]
    try:
        wide, high = page.get_size()
        scale = min(scale, (_MOST_DOTS / max(1.0, wide * high)) ** 0.5)
        bitmap = page.render(scale=scale, grayscale=True)
        wide, high, stride, pixels = bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer)
    finally:
        page.close()
    rows = (pixels[row * stride : row * stride + wide] for row in range(high))
    return Picture(wide, high, b"".join(rows), scale)


def _marks(page: pypdfium2.PdfPage, number: int) -> PageMarks:
    text = page.get_textpage()
    try:
        letters = pdfium.FPDFText_CountChars(text.raw)
        raw = read_words(text.raw, letters)
        unseen = _unseen(text.raw, letters)
    finally:
        text.close()
    turn = Turn(upright(raw, page.get_rotation()), *page.get_cropbox())
    words, aside = turn.words(raw)
    paths = read_paths(page.raw) if raw else Paths(objects=pdfium.FPDFPage_CountObjects(page.raw))
    across, down = turn.edges(paths.across, paths.down)
    return PageMarks(
        number=number,
        width=turn.width,
        height=turn.height,
        words=words,
        across=across,
        down=down,
        fills=turn.fills(paths.fills),
        aside=aside,
        blank=not raw and not paths.objects,
        picture=paths.picture / max(1.0, turn.width * turn.height),
        recognised=unseen,
    )


def _unseen(page: Any, letters: int) -> bool:
    """Whether most letters are written so that nobody sees them, as programs lay recognised words under a picture."""
    looked = range(0, letters, max(1, letters // _SAMPLE))
    runs = (pdfium.FPDFText_GetTextObject(page, index) for index in looked)
    modes = [pdfium.FPDFTextObj_GetTextRenderMode(run) for run in runs if run]
    return 2 * modes.count(pdfium.FPDF_TEXTRENDERMODE_INVISIBLE) > len(modes)


def _check(data: bytes, name: str) -> None:
    if not data.strip(b"\x00\r\n\t "):
        raise DocumentError("the file is empty.", where=name, remedy="Save it again from its source.")
    if b"%PDF-" not in data[:1024]:
        raise not_what_it_says(data, name, "a PDF")


def _refused(error: pypdfium2.PdfiumError, name: str) -> DocumentError:
    if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD:
        return locked(name)
    return DocumentError("this PDF is damaged and cannot be opened.", where=name, remedy=_SAVE_ANEW)
