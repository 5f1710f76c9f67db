"""A folder with files that are damaged, locked, mislabelled or meant to do harm among good ones: the good ones are read."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from loaders.readers.limits import LARGEST_FILE, SMALL_PART
from tests.loaders.readers.office import changed, p, word, zipped
from tests.reviewgraph.conftest import PLAN, Run

ENTITIES = (
    '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t>'
    "</w:r></w:p></w:body></w:document>"
)


def locked_pdf(path: Path) -> None:
    canvas = Canvas(str(path), encrypt=StandardEncryption("secret", canPrint=0))
    canvas.drawString(72, 700, "Words behind a password.")
    canvas.save()


def damaged_pdf(path: Path) -> None:
    canvas = Canvas(str(path))
    canvas.drawString(72, 700, "Words.")
    canvas.save()
    path.write_bytes(path.read_bytes()[:200])


def sparse(path: Path) -> None:
    """Larger than is read, without taking the room on the disk."""
    with path.open("wb") as stream:
        stream.truncate(LARGEST_FILE + 1)


def nested_mail(path: Path) -> None:
    body = "Content-Type: text/plain\n\nhello\n"
    for number in range(3_000):
        body = f'Content-Type: multipart/mixed; boundary="b{number}"\n\n--b{number}\n{body}\n--b{number}--\n'
    path.write_text(f"Subject: x\nMIME-Version: 1.0\n{body}", encoding="utf-8")


def entities(path: Path) -> None:
    changed(word(p("x"), path), path, word__document=ENTITIES)


def deep_word(path: Path) -> None:
    word("<w:tbl><w:tr><w:tc>" * 60 + p("x") + ("</w:tc></w:tr></w:tbl>" + p("y")) * 60, path)


def bytes_of(data: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(data)


HOSTILE: dict[str, tuple[Callable[[Path], object], str]] = {
    "locked.pdf": (locked_pdf, "protected by a password"),
    "damaged.pdf": (damaged_pdf, "damaged"),
    "a picture.pdf": (bytes_of(b"\x89PNG\r\n\x1a\n" + b"\x00" * 100), "not a PDF but a picture"),
    "empty.txt": (bytes_of(b""), "the file is empty"),
    "blank.csv": (bytes_of(b"\n \n"), "the file is empty"),
    "binary.txt": (bytes_of(bytes(range(1, 256)) * 400), "not a text file"),
    "sparse.txt": (sparse, "at most 100 MB are read"),
    "sparse.pdf": (sparse, "at most 100 MB are read"),
    "bomb.docx": (lambda path: zipped({"word/document.xml": b" " * (SMALL_PART * 2)}, path), "unpack to more than"),
    "bomb.xlsx": (lambda path: zipped({"xl/workbook.xml": b" " * (SMALL_PART * 2)}, path), "unpack to more than"),
    "bomb.ods": (lambda path: zipped({"content.xml": b" " * (SMALL_PART * 2)}, path), "unpack to more than"),
    "entities.docx": (entities, "declares XML entities"),
    "deep.docx": (deep_word, "deep inside each other"),
    "deep.html": (bytes_of(b"<div>" * 5_000 + b"x"), "nested too deep"),
    "deep.eml": (nested_mail, "nested too deep"),
    "address.eml": (bytes_of(b"From: " + b"(" * 900 + b"\nSubject: x\n\nx"), "nested too deep"),
    "open quotes.csv": (bytes_of(b'a,b\n"' + b'""' * 20_000), "never closed"),
}


@pytest.fixture
def mixed(papers: Path) -> Path:
    """A report and its plan, with hostile files before, between and after them."""
    for name, (make, _) in HOSTILE.items():
        make(papers / name)
    return papers


def test_extract_goes_on_past_hostile_files(run: Run, mixed: Path) -> None:
    result = run("extract", mixed)
    assert result.exit_code == 1
    assert {json.loads(line)["document"] for line in result.stdout.splitlines()} == {"report.md", "plan.md"}
    errors = [line for line in result.stderr.splitlines() if line.startswith("Error: ")]
    assert len(errors) == len(HOSTILE)
    for name, (_, said) in HOSTILE.items():
        assert [error for error in errors if error.startswith(f"Error: {name}") and said in error], (name, errors)


def test_load_stores_what_is_good_and_nothing_else(run: Run, mixed: Path, tmp_path: Path) -> None:
    result = run("load", mixed, "--graph", tmp_path / "graph")
    assert result.exit_code == 1
    assert f"{len(HOSTILE)} of {len(HOSTILE) + 2} documents failed. The others are stored." in result.stderr
    assert "Traceback" not in result.output
    status = run("status", "--graph", tmp_path / "graph").stdout
    assert "Documents: 2" in status
    assert re.search(r"^ +Action +1$", status, re.MULTILINE), status


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_batch_may_mix_encodings(encoding: str, run: Run, tmp_path: Path) -> None:
    (tmp_path / "plan.md").write_text(PLAN.replace("Write the form.", "Write the “café” form."), encoding=encoding)
    actions = [json.loads(line) for line in run("extract", tmp_path).stdout.splitlines() if '"type": "action"' in line]
    assert [action["text"] for action in actions] == ["Write the “café” form."]


def test_errors_of_formulas_are_no_agency_date_or_status(run: Run, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Ref", "Action", "Lead", "Target date", "Status"])
    sheet.append(["1.1", "Write the form.", "#N/A", "#VALUE!", "#REF!"])
    book.save(tmp_path / "plan.xlsx")
    records = [json.loads(line) for line in run("extract", tmp_path).stdout.splitlines()]
    (action,) = [record for record in records if record["type"] == "action"]
    assert not [record for record in records if record["type"] == "agency"]
    assert not action["target_date"]
    assert action["status"] == "unknown"
