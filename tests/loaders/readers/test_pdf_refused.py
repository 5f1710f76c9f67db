"""PDFs that cannot be read, or not wholly: what the user is told."""

import shutil
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from graph.model.errors import DocumentError
from loaders.readers import pdf_engine
from loaders.readers.pdf import read_pdf
from tests.loaders.readers.pdf_samples import LOREM, drawn, say


@pytest.fixture(autouse=True)
def _no_recognition(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)


def picture(canvas: Canvas) -> None:
    """A page of which the words are drawn, not written."""
    canvas.rect(60, 60, 300, 300, fill=1)


def words(canvas: Canvas) -> None:
    say(canvas, LOREM[:60], 60, 200)


def blank(canvas: Canvas) -> None:
    """Nothing."""


def test_scans_are_named_by_page(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"scan\.pdf: Pages 1-2, 4 have no text layer.*Tesseract"):
        read_pdf(drawn(tmp_path / "scan.pdf", picture, picture, blank, picture))


def test_some_scanned_pages_are_a_note(tmp_path: Path) -> None:
    read = read_pdf(drawn(tmp_path / "part.pdf", words, picture, blank, words))
    assert read.notes == (
        "Page 2 has no text layer: what is on it was not read. Install Tesseract (tesseract-ocr), or save the file anew with text "
        "recognition switched on.",
    )
    assert len(read.blocks) == 2


def test_an_encrypted_file(tmp_path: Path) -> None:
    path = tmp_path / "locked.pdf"
    canvas = Canvas(str(path), encrypt=StandardEncryption("secret", canPrint=0))
    words(canvas)
    canvas.save()
    with pytest.raises(DocumentError, match=r"locked\.pdf: the file is protected by a password"):
        read_pdf(path)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "the file is empty"),
        (b"\n  \n", "the file is empty"),
        (b"%PDF-1.7\nnothing more", "damaged"),
        (b"PK\x03\x04 rest", "not a PDF"),
        (b"Just some words.", "not a PDF"),
    ],
)
def test_what_is_no_pdf(tmp_path: Path, data: bytes, message: str) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(data)
    with pytest.raises(DocumentError, match=message):
        read_pdf(path)


def test_part_of_a_file_gives_its_words_or_an_error_of_ours(tmp_path: Path) -> None:
    data = drawn(tmp_path / "whole.pdf", words).read_bytes()
    outcomes = {_outcome(tmp_path / "cut.pdf", data[: len(data) * eighths // 8]) for eighths in range(1, 8)}
    assert outcomes <= {LOREM[:60].strip(), "refused"}
    assert "refused" in outcomes


def _outcome(path: Path, data: bytes) -> str:
    path.write_bytes(data)
    try:
        return read_pdf(path).blocks[0].text
    except DocumentError:
        return "refused"


def test_limits_have_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = drawn(tmp_path / "long.pdf", words, words, words)
    monkeypatch.setattr(pdf_engine, "MOST_PAGES", 2)
    with pytest.raises(DocumentError, match="3 pages; at most 2"):
        read_pdf(path)
    monkeypatch.setattr(pdf_engine, "MOST_PAGES", 3)
    monkeypatch.setattr(pdf_engine, "MOST_SECONDS", 0.0)
    with pytest.raises(DocumentError, match="reading stopped at page 1 of 3"):
        read_pdf(path)
