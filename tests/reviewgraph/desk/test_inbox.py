"""What is uploaded: names that are words and never paths, types by content, and reading that fails by itself."""

import io
import os
import stat
import threading
import zipfile

import pytest

from graph.model.errors import DocumentError, QuestionError
from loaders.process import Limits
from reviewgraph.desk.desk import ReadingDesk
from reviewgraph.desk.file_names import cleaned, kept_as
from reviewgraph.desk.inbox import KEPT_FOR
from reviewgraph.desk.places import Places
from reviewgraph.desk.reading import Reading
from tests.reviewgraph.conftest import PLAN
from tests.reviewgraph.desk.conftest import read, waited
from webui.desk.papers import Stage

SHA = "0123456789abcdef" * 4


@pytest.mark.parametrize(
    ("name", "shown", "kept"),
    [
        ("Action plan.docx", "Action plan.docx", "action-plan-01234567.docx"),
        ("../../etc/passwd.docx", "passwd.docx", "passwd-01234567.docx"),
        ("C:\\Users\\x\\plan.docx", "plan.docx", "plan-01234567.docx"),
        ("plan\0.docx", "plan .docx", "plan-01234567.docx"),
        ("plan\u202excod.docx", "plan xcod.docx", "plan-xcod-01234567.docx"),
        ("..", "document without a name", "document-without-a-name-01234567.docx"),
        ("", "document without a name", "document-without-a-name-01234567.docx"),
        (".docx", "docx", "docx-01234567.docx"),
        ("CON.docx", "CON.docx", "con-01234567.docx"),
        ("Plân d’action.docx", "Plân d’action.docx", "plan-daction-01234567.docx"),
        ("計画.docx", "計画.docx", "document-01234567.docx"),
        ("plan.docx/", "document without a name", "document-without-a-name-01234567.docx"),
        ("<script>.docx", "<script>.docx", "script-01234567.docx"),
    ],
)
def test_hostile_names_become_words_and_safe_names(name: str, shown: str, kept: str) -> None:
    assert cleaned(name) == shown
    assert kept_as(name, SHA, ".docx") == kept


def test_long_names_are_cut_and_keep_their_ending() -> None:
    assert len(cleaned("a" * 5000 + ".pdf")) == 120
    assert cleaned("a" * 5000 + ".pdf").endswith("a….pdf")
    assert kept_as("a" * 5000 + ".pdf", SHA, ".pdf") == "a" * 60 + "-01234567.pdf"


def package(**parts: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name.replace("__", "/").replace("_", "."), content)
    return held.getvalue()


WORD = package(word__document_xml=b"<w/>")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


@pytest.mark.parametrize(
    ("name", "content", "suffix"),
    [
        ("plan.md", b"# Plan\n", ".md"),
        ("plan.csv", b"a,b\n", ".csv"),
        ("plan.txt", "Plan".encode("utf-16"), ".txt"),
        ("plan.docm", WORD, ".docm"),
        ("plan.pdf", WORD, ".docx"),
        ("plan", b"%PDF-1.7\n", ".pdf"),
        ("plan.docx", package(xl__workbook_xml=b"<x/>"), ".xlsx"),
        ("plan.xls", OLE + "Workbook".encode("utf-16-le"), ".xls"),
        ("plan.docx", OLE + "EncryptedPackage".encode("utf-16-le"), ".docx"),
        ("plan.rtf", b"{\\rtf1 x}", ".rtf"),
    ],
)
def test_a_file_is_what_its_content_is(desk: ReadingDesk, name: str, content: bytes, suffix: str) -> None:
    paper = desk.receive(name, io.BytesIO(content), "A. Person")
    assert paper.kept_as.endswith(suffix)
    assert bool(paper.note) is not name.endswith(suffix)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("plan.md", b"", "the file is empty"),
        ("plan.pdf", b"words", "its content is not what its ending “.pdf” says"),
        ("plan.txt", b"MZ\0\0\0", "its content is not what its ending “.txt” says"),
        ("plan.exe", b"MZ\0\0\0", "its kind is not read"),
        ("plan.exe", b"words", "files that end in “.exe” are not read"),
        ("plan", b"words", "its name has no ending"),
        ("plan.docx", package(other_xml=b"x"), "its content is not what its ending “.docx” says"),
        ("plan.docx", b"PK\x03\x04 and no more", "its content is not what its ending “.docx” says"),
        ("plan.md", b"x" * 1001, "it is larger than 0 MB"),
    ],
)
def test_what_is_not_read_is_refused_and_nothing_is_kept(places: Places, name: str, content: bytes, said: str) -> None:
    desk = ReadingDesk(places, Limits(), largest=1000)
    with pytest.raises(DocumentError, match=said):
        desk.receive(name, io.BytesIO(content), "A. Person")
    assert list(places.inbox.iterdir()) == []


@pytest.mark.parametrize("own", ["../../x", "..", "", "0123456789ABCDEF", "0123456789abcde/", "0123456789abcdef"])
def test_only_ids_of_uploads_are_looked_up(desk: ReadingDesk, own: str) -> None:
    with pytest.raises(QuestionError):
        desk.paper(own)


def test_uploads_are_private_survive_a_restart_and_go_after_a_week(desk: ReadingDesk, places: Places) -> None:
    paper = read(desk, "plan.md", PLAN)
    folder = places.inbox / paper.id
    if os.name != "nt":
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert desk.papers() == (paper,)
    again = ReadingDesk(places, Limits())
    assert again.papers() == (paper,)
    assert again.understood(paper.id).records.actions[0].text == "Write the form."
    desk._inbox.sweep(folder.stat().st_mtime + KEPT_FOR - 1)
    assert desk.papers() == (paper,)
    desk._inbox.sweep(folder.stat().st_mtime + KEPT_FOR + 1)
    assert desk.papers() == ()


def test_reading_goes_on_after_one_that_is_refused(places: Places, reading_desk: ReadingDesk) -> None:
    """In the background, in a process of its own; what waited before a restart is read after it."""
    bomb = package(word__document_xml=b"<w>" + b" " * 60_000_000 + b"</w>")
    refused = reading_desk.receive("bömb.docx", io.BytesIO(bomb), "A. Person")
    good = reading_desk.receive("plan.md", io.BytesIO(PLAN.encode()), "A. Person")
    refused = waited(reading_desk, refused.id)
    assert refused.stage is Stage.REFUSED
    assert refused.problem is not None
    assert refused.problem.where == "bömb.docx"
    assert refused.problem.remedy
    assert waited(reading_desk, good.id).stage is Stage.READ
    assert [paper.id for paper in reading_desk.papers()] == [refused.id, good.id]
    reading_desk.discard(refused.id)
    assert [path.name for path in places.inbox.iterdir()] == [good.id]


def test_a_reader_that_crashes_is_told_and_the_upload_kept(places: Places) -> None:
    desk = ReadingDesk(places, Limits(), module="tests.reviewgraph.desk.crashing")
    paper = waited(desk, desk.receive("plan.md", io.BytesIO(PLAN.encode()), "A. Person").id)
    desk.close()
    assert paper.stage is Stage.REFUSED
    assert paper.problem is not None
    assert "came to an end" in paper.problem.message
    assert (places.inbox / paper.id / paper.kept_as).read_text(encoding="utf-8") == PLAN


def test_pages_of_a_scan_are_counted(desk: ReadingDesk) -> None:
    uploads = [desk._inbox.one(desk.receive("plan.md", io.BytesIO(b"x"), "A. Person").id) for _ in range(2)]
    (uploads[0].folder / "progress").write_text("12 54", encoding="ascii")
    reading = Reading(Limits(seconds=10, seconds_per_mb=0))
    reading._thread = threading.current_thread()  # as if it were at work
    reading.add(uploads)
    first, second = (reading.progress(upload.id) for upload in uploads)
    assert first is not None
    assert second is not None
    assert (first.begun, first.page, first.pages, first.limit) == (True, 12, 54, 10)
    assert (second.begun, second.ahead) == (False, 1)
    assert reading.progress("none") is None
