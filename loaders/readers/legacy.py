"""Word files of before 2007 (``.doc``): LibreOffice, where it is installed, makes them anew, and that copy is read."""

import hashlib
import shutil
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

from graph.model.errors import DocumentError
from loaders.blocks import ReadDocument
from loaders.readers.docx import read_docx
from loaders.readers.limits import file_bytes
from loaders.readers.limits_content import is_ole, is_zip, not_what_it_says

_PROGRAMS = ("soffice", "libreoffice")
_SECONDS = 120
_RICH_TEXT = b"{\\rtf"
_SAVE_ANEW = "Open it in Word and save it as .docx, or install LibreOffice."


def read_doc(path: Path) -> ReadDocument:
    """Reads a ``.doc`` file by way of a ``.docx`` copy; one that is a ``.docx`` under another name is read as that.

    Raises:
        DocumentError: no Word file, no LibreOffice on this machine, or it fails or takes longer than two minutes.
        OSError: it cannot be opened.
    """
    data = file_bytes(path)
    if is_zip(data):
        return read_docx(path)
    if not is_ole(data) and not data.startswith(_RICH_TEXT):
        raise not_what_it_says(data, path.name, "a Word document")
    program = next((found for name in _PROGRAMS if (found := shutil.which(name))), None)
    if program is None:
        raise DocumentError("this is an old Word file, which is not read as it is.", where=path.name, remedy=_SAVE_ANEW)
    with tempfile.TemporaryDirectory(prefix="reviewgraph-") as folder:
        read = read_docx(_converted(program, path, data, Path(folder)))
    note = "Read through LibreOffice, from a copy as .docx."
    return replace(read, name=path.name, sha256=hashlib.sha256(data).hexdigest(), notes=(*read.notes, note))


def _converted(program: str, path: Path, data: bytes, folder: Path) -> Path:
    """The copy as ``.docx``. A profile of its own keeps a LibreOffice that is open from taking the file."""
    source = folder / "source.doc"
    source.write_bytes(data)
    profile = (folder / "profile").as_uri()
    command = [program, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--convert-to", "docx"]
    try:
        subprocess.run(  # noqa: S603 - the program is found on the path, and its arguments are ours
            [*command, "--outdir", str(folder), str(source)], capture_output=True, check=True, timeout=_SECONDS
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise DocumentError("LibreOffice could not read the file.", where=path.name, remedy=_SAVE_ANEW) from error
    made = folder / "source.docx"
    if not made.exists():
        raise DocumentError("LibreOffice made no copy of the file.", where=path.name, remedy=_SAVE_ANEW)
    return made
