"""Files that are damaged, locked, not what they say, or made to fill memory: each an error that says what to do."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from graph.model.errors import DocumentError
from loaders.blocks import ReadDocument
from loaders.readers import limits, limits_package
from loaders.readers.docx import read_docx
from loaders.readers.ods import read_ods
from loaders.readers.xls import read_xls
from loaders.readers.xlsx import read_xlsx
from tests.loaders.readers.office import changed, p, word, zipped
from tests.loaders.readers.workbooks import make_ods, make_xls, make_xlsx

_READERS = [(read_docx, ".docx"), (read_xlsx, ".xlsx"), (read_xls, ".xls"), (read_ods, ".ods")]
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_BOMB = (
    '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t>'
    "</w:r></w:p></w:body></w:document>"
)

Reader = Callable[[Path], ReadDocument]


def _file(tmp_path: Path, name: str, data: bytes) -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(("reader", "ending"), _READERS)
@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "the file is empty"),
        (b"%PDF-1.7 and more", "but a PDF"),
        (b"<!DOCTYPE html><html>", "but a web page"),
        (b"Ref,Action\n1,Write\n", "but a text file"),
        (_OLE + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        (_OLE + "WordDocument".encode("utf-16-le"), "but an old Word document"),
        (b"PK\x03\x04" + b"\x00" * 40, "damaged|not an old Excel workbook"),
    ],
)
def test_what_a_file_is_not(reader: Reader, ending: str, data: bytes, said: str, tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=said) as raised:
        reader(_file(tmp_path, f"plan{ending}", data))
    assert raised.value.where
    assert raised.value.remedy


def test_a_zip_archive_that_only_has_the_ending(tmp_path: Path) -> None:
    other = zipped({"notes.txt": "words"}, tmp_path / "plan.xlsx")
    with pytest.raises(DocumentError, match="some other zip archive"):
        read_xlsx(other)
    book = Workbook()
    book.save(tmp_path / "book.docx")
    with pytest.raises(DocumentError, match=r"but an Excel workbook\. Give it the ending \.xlsx"):
        read_docx(tmp_path / "book.docx")
    with pytest.raises(DocumentError, match="but an Excel workbook"):
        read_ods(tmp_path / "book.docx")
    with pytest.raises(DocumentError, match="but a Word document"):
        read_xlsx(word(p("x"), tmp_path / "doc.xlsx"))


def test_entities_are_refused_wherever_they_stand(tmp_path: Path) -> None:
    good = word(p("x"), tmp_path / "good.docx")
    for name, data in (("document", _BOMB), ("comments", _BOMB), ("footer1", _BOMB.encode("utf-16"))):
        path = changed(good, tmp_path / f"{name}.docx", **{f"word__{name}": data})
        with pytest.raises(DocumentError, match="declares XML entities"):
            read_docx(path)


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = zipped({"word/document.xml": b" " * (limits.SMALL_PART * 2)}, tmp_path / "bomb.docx")
    assert path.stat().st_size < limits.SMALL_PART / 100
    with pytest.raises(DocumentError, match="would unpack to more than"):
        read_docx(path)


def test_parts_may_not_be_too_much_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = word(p("words"), tmp_path / "plan.docx")
    monkeypatch.setattr(limits_package, "LARGEST_UNPACKED", 100)
    with pytest.raises(DocumentError, match="packed beyond what is read"):
        read_docx(path)


def test_a_large_file_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LARGEST_FILE", 10)
    with pytest.raises(DocumentError, match="at most 0 MB are read"):
        read_docx(word(p("words"), tmp_path / "plan.docx"))


def test_xml_nested_without_end_is_refused(tmp_path: Path) -> None:
    good = word(p("x"), tmp_path / "good.docx")
    inside = "<w:sdt><w:sdtContent>" * 5000 + p("x") + "</w:sdtContent></w:sdt>" * 5000
    deep = (
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f"<w:body>{inside}</w:body></w:document>"
    )
    with pytest.raises(DocumentError, match="damaged"):
        read_docx(changed(good, tmp_path / "deep.docx", word__document=deep))


def test_a_locked_part_is_said_to_be_locked(tmp_path: Path) -> None:
    path = word(p("x"), tmp_path / "plan.docx")
    data = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        start = archive.start_dir
    data[start + 8] |= 1
    with pytest.raises(DocumentError, match="protected by a password"):
        read_docx(_file(tmp_path, "locked.docx", bytes(data)))


@pytest.mark.parametrize(("reader", "ending"), _READERS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    cuts=st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), max_size=6), end=st.floats(0.3, 1)
)
def test_spoilt_files_read_or_are_refused(
    reader: Reader, ending: str, cuts: list[tuple[float, int]], end: float, tmp_path: Path
) -> None:
    source = tmp_path / f"whole{ending}"
    if not source.exists():
        _whole(source)
    data = bytearray(source.read_bytes())
    for where, byte in cuts:
        data[int(where * len(data))] = byte
    refused: DocumentError | None = None
    try:
        reader(_file(tmp_path, f"spoilt{ending}", bytes(data[: int(end * len(data))])))
    except DocumentError as error:
        refused = error
    assert refused is None or refused.where


def _whole(path: Path) -> None:
    makers = {".xlsx": make_xlsx, ".xls": make_xls, ".ods": make_ods}
    if path.suffix in makers:
        makers[path.suffix](path)
    else:
        word(p("Some words.") * 5, path)
