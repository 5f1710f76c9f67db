"""Zipped office files packed again so that the same build gives the same bytes."""

import zipfile
from pathlib import Path

_THEN = (2000, 1, 1, 0, 0, 0)


def repack(path: Path) -> None:
    """Writes a zipped file's parts again in their order, each with one fixed time."""
    with zipfile.ZipFile(path) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts:
            archive.writestr(zipfile.ZipInfo(name, _THEN), data, zipfile.ZIP_DEFLATED)
