"""What kind of file a file is by its first bytes: an ending is only what somebody called it."""

import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path

from graph.model.errors import DocumentError
from loaders.readers import READABLE
from reviewgraph.desk.file_names import suffix_of

_HEAD = 4096
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
"""Byte order marks: of UTF-16 text, which holds noughts as other files do."""
_WORD, _EXCEL = (".docx", ".docm"), (".xlsx", ".xlsm")
_PACKAGES = (("word/document.xml", _WORD, "Word"), ("xl/workbook.xml", _EXCEL, "Excel"))
_ODS = b"application/vnd.oasis.opendocument.spreadsheet"
_OLD = (("WordDocument", (".doc", ".dot"), "Word, as it was before 2007"), ("Workbook", (".xls",), "Excel before 2007"))
_OTHERS = frozenset({".pdf", ".rtf", ".ods", ".xls", ".doc", ".dot", *_WORD, *_EXCEL})
TEXTS = tuple(sorted(READABLE - _OTHERS))
"""Endings of files of text, which their content does not tell apart."""


@dataclass(frozen=True, slots=True)
class Content:
    """The ending that a file is read by, and a sentence where its name has another one."""

    suffix: str
    note: str = ""


def content_of(path: Path, name: str) -> Content:
    """How a file is to be read.

    Args:
        path: where it is.
        name: what it was called, cleaned.

    Raises:
        DocumentError: it is of no kind that is read, or its content is not what its name says.
    """
    given = suffix_of(name)
    suffixes, called = _found(path, given)
    if given in suffixes:
        return Content(given)
    if suffixes and suffixes != TEXTS:
        ending = given or "no ending"
        return Content(suffixes[0], f"Its name has {ending}, but its content is {called}: it is read as that.")
    if suffixes and given not in READABLE:
        raise DocumentError(
            f"files that end in “{given}” are not read." if given else "its name has no ending, and it is plain text.",
            where=name,
            remedy=f"Save it as one of {', '.join(sorted(READABLE))}.",
        )
    raise DocumentError(
        f"its content is not what its ending “{given}” says." if given in READABLE else "its kind is not read.",
        where=name,
        remedy="Open it in its program, save it anew, and add that file.",
    )


def _found(path: Path, given: str) -> tuple[tuple[str, ...], str]:
    """The endings that a file's content may have, and what it is called; none where it is nothing that is read."""
    with path.open("rb") as stream:
        head = stream.read(_HEAD)
    if b"%PDF-" in head[:1024]:
        return (".pdf",), "PDF"
    if head.startswith(b"PK\x03\x04"):
        return _package(path)
    if head.startswith(_OLE):
        return _old_office(path, given)
    if head.lstrip().startswith(b"{\\rtf"):
        return (".rtf", ".doc"), "RTF"
    if head.startswith(_MARKS) or b"\0" not in head:
        return TEXTS, "text"
    return (), ""


def _package(path: Path) -> tuple[tuple[str, ...], str]:
    """Looks at the list of parts alone; the readers' own limits hold for what is in them."""
    try:
        with zipfile.ZipFile(path) as package:
            names = set(package.namelist())
            for part, suffixes, called in _PACKAGES:
                if part in names:
                    return suffixes, called
            if "mimetype" in names and package.open("mimetype").read(len(_ODS)) == _ODS:
                return (".ods",), "an OpenDocument table"
    except (zipfile.BadZipFile, OSError, NotImplementedError, RuntimeError, ValueError, zlib.error):
        return (), ""
    return (), ""


def _old_office(path: Path, given: str) -> tuple[tuple[str, ...], str]:
    content = path.read_bytes()
    for stream, suffixes, called in _OLD:
        if stream.encode("utf-16-le") in content:
            return suffixes, called
    # Encrypted files of today's Office are such containers too: the reader says that they are encrypted.
    return ((given,), "") if given in _OTHERS else ((), "")
