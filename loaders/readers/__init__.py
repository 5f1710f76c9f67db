"""Readers: one file per format, each turning a file into blocks."""

from pathlib import Path

from graph.model.errors import DocumentError
from loaders.blocks import ReadDocument
from loaders.readers.text import read_text

_READERS = {".txt": read_text, ".text": read_text, ".md": read_text, ".markdown": read_text}


def read_document(path: Path) -> ReadDocument:
    """Reads a file by its ending.

    Raises:
        DocumentError: the format is not read, or the file cannot be opened or is damaged.
    """
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        raise DocumentError(
            f"files that end in “{path.suffix}” are not read yet.",
            where=path.name,
            remedy=f"Save it as one of {', '.join(sorted(_READERS))}.",
        )
    try:
        return reader(path)
    except OSError as error:
        raise DocumentError(f"the file cannot be opened ({error.strerror}).", where=str(path)) from error
