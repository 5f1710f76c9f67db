"""Zipped office files made the same at every run: one fixed time for every part, and parts changed on the way."""

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

_FIXED = (2024, 1, 31, 9, 0, 0)

DOCUMENTS = Path(__file__).parent.parent / "documents"
"""Where the built documents stand."""


def repack(path: Path, change: Callable[[str, bytes], bytes] = lambda _, data: data) -> None:
    """Writes a zipped file again, in the order of its parts, each through ``change`` (name and bytes to bytes)."""
    with zipfile.ZipFile(path) as archive:
        parts = [(name, change(name, archive.read(name))) for name in archive.namelist()]
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts:
            info = zipfile.ZipInfo(name, _FIXED)
            # OpenDocument wants its type as the first part, not compressed.
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(info, data)


def dated(name: str, data: bytes) -> bytes:
    """A change for ``repack``: an Office file's properties with a fixed time of saving, not the clock's."""
    if name != "docProps/core.xml":
        return data
    return re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>2024-01-31T09:00:00Z", data)
