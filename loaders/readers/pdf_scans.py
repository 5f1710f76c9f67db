"""Pages of a PDF that are pictures: read by character recognition where that is installed, else named."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from graph.model.errors import DocumentError
from loaders.readers.ocr import is_installed, recognised
from loaders.readers.pdf_engine import PdfFile
from loaders.readers.pdf_marks import PageMarks

_FEW_WORDS = 10
_MOST_OF_A_PAGE = 0.7
_RICHER = 3
_REMEDY = "Install Tesseract (tesseract-ocr), or save the file anew with text recognition switched on."
_SAVE_ANEW = "Save the file anew with text recognition switched on."
_CHECK = "check these facts against the pages."


def with_scans(document: PdfFile, pages: Sequence[PageMarks], name: str) -> tuple[list[PageMarks], tuple[str, ...]]:
    """The pages, pictures among them with their recognised words, and what a person has to know of that.

    Raises:
        DocumentError: no page has words.
    """
    layered = [page.number for page in pages if page.recognised]
    notes = [f"{_named(layered)} a text layer that character recognition made: {_CHECK}"] if layered else []
    pictures = [page for page in pages if _is_picture(page)]
    if pictures and is_installed():
        pages = _recognised(document, pages, pictures, name, notes)
    else:
        notes += _unread(pictures)
    if not any(page.words for page in pages):
        raise _nothing_read(pages, name)
    return list(pages), tuple(notes)


def _is_picture(page: PageMarks) -> bool:
    """A page without words, or with the few of a stamp or a page number over a picture as large as the page."""
    if page.blank:
        return False
    return not page.words or (len(page.words) < _FEW_WORDS and page.picture > _MOST_OF_A_PAGE)


def _recognised(
    document: PdfFile, pages: Sequence[PageMarks], pictures: Sequence[PageMarks], name: str, notes: list[str]
) -> list[PageMarks]:
    """The pages with what was recognised in place of those pictures on which it tells more than the text layer."""
    found: dict[int, PageMarks] = {}
    failed: list[int] = []
    for before, after in zip(pictures, recognised(document, pictures, name), strict=True):
        if after is None:
            failed.append(before.number)
        elif len(after.words) > _RICHER * len(before.words):
            found[before.number] = after
    if found:
        notes.append(f"{_named(found)} been read by character recognition: {_CHECK}")
    if failed:
        notes.append(f"{_named(failed)} no text layer, and character recognition failed. {_SAVE_ANEW}")
    return [found.get(page.number, page) for page in pages]


def _unread(pictures: Sequence[PageMarks]) -> list[str]:
    bare = [page.number for page in pictures if not page.words]
    stamped = [page.number for page in pictures if page.words]
    notes = []
    if bare:
        there = "it" if len(bare) == 1 else "them"
        notes.append(f"{_named(bare)} no text layer: what is on {there} was not read. {_REMEDY}")
    if stamped:
        notes.append(f"{_named(stamped)} a picture with a few words over it: only those words were read. {_REMEDY}")
    return notes


def _nothing_read(pages: Sequence[PageMarks], name: str) -> DocumentError:
    pictures = [page.number for page in pages if _is_picture(page)]
    if not pictures:
        return DocumentError("no words were found on any page.", where=name, remedy="Ask for the text.")
    if is_installed():
        return DocumentError(
            f"{_named(pictures)} no text layer, and character recognition made out no words.",
            where=name,
            remedy=_SAVE_ANEW,
        )
    said = f"{_named(pictures)} no text layer: the file is pictures of pages."
    return DocumentError(said, where=name, remedy=_REMEDY)


def _named(numbers: Iterable[int]) -> str:
    """``Pages 2, 5-7 have`` for those numbers."""
    runs, counted = [], list(numbers)
    for _, group in groupby(enumerate(counted), key=lambda pair: pair[1] - pair[0]):
        run = [number for _, number in group]
        runs.append(f"{run[0]}-{run[-1]}" if len(run) > 1 else f"{run[0]}")
    return f"Page{'s' if len(counted) > 1 else ''} {', '.join(runs)} {'have' if len(counted) > 1 else 'has'}"
