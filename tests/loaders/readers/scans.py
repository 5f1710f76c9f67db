"""Scans for tests: pages with words, drawn as a printer would and kept as pictures alone."""

import io
import shutil
from collections.abc import Collection
from pathlib import Path

import pypdfium2
import pytest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.loaders.readers.pdf_samples import Draw, drawn

needs_tesseract = pytest.mark.skipif(not shutil.which("tesseract"), reason="Tesseract is not installed")
_DOTS_PER_POINT = 3


def scanned(path: Path, *pages: Draw, only: Collection[int] = (), over: Draw | None = None) -> Path:
    """A PDF whose pages (or ``only`` those numbers) are pictures; ``over`` draws on top of each picture."""
    source = drawn(path.with_name("printed.pdf"), *pages)
    canvas = Canvas(str(path))
    printed = pypdfium2.PdfDocument(source)
    try:
        for number, draw in enumerate(pages, start=1):
            wide, high = printed[number - 1].get_size()
            canvas.setPageSize((wide, high))
            if only and number not in only:
                draw(canvas)
            else:
                canvas.drawImage(_picture(printed, number), 0, 0, wide, high)
                if over:
                    over(canvas)
            canvas.showPage()
    finally:
        printed.close()
    canvas.save()
    source.unlink()
    return path


def _picture(printed: pypdfium2.PdfDocument, number: int) -> ImageReader:
    page = printed[number - 1]
    try:
        picture = page.render(scale=_DOTS_PER_POINT, grayscale=True).to_pil()
    finally:
        page.close()
    kept = io.BytesIO()
    picture.save(kept, "PNG")
    kept.seek(0)
    return ImageReader(kept)
