"""Readers: one file per format, each turning a file into blocks."""

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path

from graph.model.errors import DocumentError
from loaders.blocks import ReadDocument

_READERS: Mapping[str, tuple[str, str]] = {
    ".txt": ("text", "read_text"),
    ".text": ("text", "read_text"),
    ".md": ("text", "read_text"),
    ".markdown": ("text", "read_text"),
    ".pdf": ("pdf", "read_pdf"),
    ".html": ("html", "read_html"),
    ".htm": ("html", "read_html"),
    ".xhtml": ("html", "read_html"),
    ".eml": ("eml", "read_eml"),
    ".doc": ("legacy", "read_doc"),
    ".dot": ("legacy", "read_doc"),
    ".rtf": ("legacy", "read_doc"),
    ".docx": ("docx", "read_docx"),
    ".docm": ("docx", "read_docx"),
    ".xlsx": ("xlsx", "read_xlsx"),
    ".xlsm": ("xlsx", "read_xlsx"),
    ".xls": ("xls", "read_xls"),
    ".ods": ("ods", "read_ods"),
    ".csv": ("csv_file", "read_csv"),
    ".tsv": ("csv_file", "read_csv"),
}
"""The module and function for each ending. A format's library is loaded when the first such file is read."""

READABLE = frozenset(_READERS)


def read_document(path: Path) -> ReadDocument:
    """Reads a file by its ending.

    Raises:
        DocumentError: the format is not read, or the file cannot be opened or is damaged.
    """
    named = _READERS.get(path.suffix.lower())
    if named is None:
        raise DocumentError(
            f"files that end in “{path.suffix}” are not read yet.",
            where=path.name,
            remedy=f"Save it as one of {', '.join(sorted(READABLE))}.",
        )
    module, function = named
    reader: Callable[[Path], ReadDocument] = getattr(import_module(f"{__name__}.{module}"), function)
    try:
        return reader(path)
    except OSError as error:
        raise DocumentError(f"the file cannot be opened ({error.strerror}).", where=str(path)) from error
    except RecursionError as error:
        raise DocumentError(
            "it is nested too deeply to be read.",
            where=path.name,
            remedy="Open it in its program and save it as plain text.",
        ) from error
