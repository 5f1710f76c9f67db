"""Old Word files, and what is said where no program can read them; recognised words of scanned pages."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import docx
import pytest

from graph.model.errors import DocumentError
from loaders.blocks import BlockKind
from loaders.readers.legacy import read_doc
from loaders.readers.ocr import words_of

needs_libreoffice = pytest.mark.skipif(
    not (shutil.which("soffice") or shutil.which("libreoffice")), reason="LibreOffice is not installed"
)
OLD_WORD = bytes.fromhex("d0cf11e0a1b11ae1") + b"\x00" * 600


def test_without_libreoffice_the_error_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    path = tmp_path / "review.doc"
    path.write_bytes(OLD_WORD)
    with pytest.raises(DocumentError, match=r"review\.doc: .* save it as \.docx, or install LibreOffice"):
        read_doc(path)


@pytest.mark.skipif(sys.platform == "win32", reason="the program that fails is a shell script")
def test_a_conversion_that_fails_is_an_error_of_the_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\nexit 3\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    path = tmp_path / "review.doc"
    path.write_bytes(OLD_WORD)
    with pytest.raises(DocumentError, match="LibreOffice could not read the file"):
        read_doc(path)


def _made(folder: Path, ending: str) -> Path:
    """A paper of today's Word, saved in an old format by LibreOffice."""
    document = docx.Document()
    document.add_heading("Recommendations", 1)
    for text in ("The Board should write guidance.", "The Board should check it."):
        document.add_paragraph(text, style="List Number")
    table = document.add_table(2, 3)
    for cell, text in zip(table._cells, ("Ref", "Action", "Lead", "1", "Write it", "Named Nurse"), strict=True):
        cell.text = text
    document.add_paragraph("After the table.")
    document.save(str(folder / "paper.docx"))
    program = shutil.which("soffice") or "libreoffice"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", ending, "--outdir", str(folder)]
    subprocess.run([*command, str(folder / "paper.docx")], check=True, capture_output=True, timeout=120)
    return folder / f"paper.{ending}"


@needs_libreoffice
@pytest.mark.parametrize("ending", ["doc", "rtf"])
def test_old_formats_keep_headings_numbers_and_tables(tmp_path: Path, ending: str) -> None:
    read = read_doc(_made(tmp_path, ending))
    assert read.notes == ("Read through LibreOffice, from a copy as .docx.",)
    assert [(block.kind, block.marker, block.text) for block in read.blocks] == [
        (BlockKind.HEADING, None, "Recommendations"),
        (BlockKind.PARAGRAPH, "1", "The Board should write guidance."),
        (BlockKind.PARAGRAPH, "2", "The Board should check it."),
        (BlockKind.TABLE_ROW, None, "Ref Action Lead"),
        (BlockKind.TABLE_ROW, None, "1 Write it Named Nurse"),
        (BlockKind.PARAGRAPH, None, "After the table."),
    ]


@needs_libreoffice
def test_libreoffice_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "review.doc"
    path.write_bytes(b"{\\rtf1\\ansi The Board should write guidance.\\par}")
    read = read_doc(path)
    assert [block.text for block in read.blocks] == ["The Board should write guidance."]
    assert read.name == "review.doc"


@pytest.mark.parametrize(("data", "message"), [(b"", "empty"), (b"Only words.", "not a Word document")])
def test_what_is_no_word_file(tmp_path: Path, data: bytes, message: str) -> None:
    path = tmp_path / "x.doc"
    path.write_bytes(data)
    with pytest.raises(DocumentError, match=message):
        read_doc(path)


def test_recognised_words_are_placed_in_points() -> None:
    head = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
    rows = "4\t1\t1\t1\t1\t0\t100\t200\t90\t40\t-1\t\n5\t1\t1\t1\t1\t1\t100\t200\t90\t40\t91.5\tBoard\n"
    unsure = '5\t1\t1\t1\t1\t2\t300\t200\t90\t40\t12.0\t"|\n'
    (word,) = words_of(head + rows + unsure, 2.0)
    assert (word.text, word.x0, word.top, word.x1, word.bottom) == ("Board", 50.0, 100.0, 95.0, 120.0)
