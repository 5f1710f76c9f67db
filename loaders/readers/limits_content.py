"""What a file really is, by its first bytes: the ending of a name proves nothing."""

import zipfile
import zlib

from graph.model.errors import DocumentError

_ZIP = b"PK\x03\x04"
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_BEGINNINGS = (
    (b"%PDF", "a PDF", ".pdf"),
    (b"{\\rtf", "a rich text file", ".rtf"),
    (b"\x89PNG", "a picture", ".png"),
    (b"\xff\xd8\xff", "a picture", ".jpg"),
    (b"PK\x05\x06", "an empty zip archive", ".zip"),
    (b"<!doctype html", "a web page", ".html"),
    (b"<html", "a web page", ".html"),
    (b"<?xml", "an XML file", ".xml"),
)
_STREAMS = (("Workbook", "an old Excel workbook", ".xls"), ("WordDocument", "an old Word document", ".doc"))

UNPACKING = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError, RuntimeError)
"""What Python's zip reader raises for a damaged archive, at any point of reading it."""


def is_zip(data: bytes) -> bool:
    """Whether a file begins as zipped office files do."""
    return data.startswith(_ZIP)


def is_ole(data: bytes) -> bool:
    """Whether a file begins as office files of before 2007, and encrypted ones of today, do."""
    return data.startswith(_OLE)


def is_old_workbook(data: bytes) -> bool:
    """Whether a file of before 2007 holds a workbook."""
    return is_ole(data) and (_holds_stream(data, "Workbook") or _holds_stream(data, "Book"))


def not_what_it_says(data: bytes, name: str, wanted: str) -> DocumentError:
    """The error for a file that is not ``wanted`` ("a Word document"): what it is instead, and what to do."""
    if is_ole(data) and _holds_stream(data, "EncryptedPackage"):
        return locked(name)
    found = _found(data)
    if found is None:
        return DocumentError(
            f"this is not {wanted}, or it is damaged.", where=name, remedy="Open it in its program and save it again."
        )
    what, ending = found
    return DocumentError(
        f"this is not {wanted} but {what}.",
        where=name,
        remedy=f"Give it the ending {ending}, or open it in its program and save it as {wanted}.",
    )


def locked(name: str) -> DocumentError:
    """The error for a file that a password protects."""
    return DocumentError(
        "the file is protected by a password.", where=name, remedy="Save a copy without the password and read that."
    )


def damaged(name: str, why: object, part: str | None = None) -> DocumentError:
    """The error for a file that its format's rules do not fit."""
    return DocumentError(
        f"the file is damaged ({str(why).strip() or type(why).__name__}).",
        where=f"{name}, part {part}" if part else name,
        remedy="Open it in its program, let it repair the file, and save it again.",
    )


def _found(data: bytes) -> tuple[str, str] | None:
    head = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for beginning, what, ending in _BEGINNINGS:
        if head.startswith(beginning.lower()):
            return what, ending
    if is_ole(data):
        return next((found[1:] for found in _STREAMS if _holds_stream(data, found[0])), None)
    if is_zip(data) or b"\x00" in data[:4096]:
        return None
    return ("a text file", ".txt or .csv") if _is_text(data[:4096]) else None


def _is_text(data: bytes) -> bool:
    return all(byte >= 32 or byte in b"\t\r\n\f\v" for byte in data)


def _holds_stream(data: bytes, stream: str) -> bool:
    """Names of streams stand in the file as UTF-16."""
    return stream.encode("utf-16-le") in data
