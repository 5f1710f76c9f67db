"""Readers: one file per format, each turning a file into blocks."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import replace
from importlib import import_module
from pathlib import Path

from graph.model.errors import DocumentError
from loaders.blocks import Block, ReadDocument

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

_SIGN = "\ufffd"
_NOT_IN_NAMES = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_HALVES = re.compile("[\ud800-\udfff]")

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
        return _written_down(reader(path))
    except OSError as error:
        raise DocumentError(f"the file cannot be opened ({error.strerror}).", where=str(path)) from error
    except RecursionError as error:
        raise DocumentError(
            "it is nested too deeply to be read.",
            where=path.name,
            remedy="Open it in its program and save it as plain text.",
        ) from error


def _written_down(read: ReadDocument) -> ReadDocument:
    """The document with a sign in place of each half of a character, which no file and no graph can hold.

    A damaged file may hold such halves. On Linux the file's name may be any bytes; in it, line ends and what turns the
    direction of writing are replaced too, for it stands in lines of lists and logs.
    """
    name = "".join(_SIGN if unicodedata.category(letter) in _NOT_IN_NAMES else letter for letter in read.name)
    blocks = tuple(block if _is_whole(block.text) else _whole_block(block) for block in read.blocks)
    return replace(read, name=name, blocks=blocks)


def _whole_block(block: Block) -> Block:
    cells = tuple(replace(cell, paragraphs=tuple(map(_whole, cell.paragraphs))) for cell in block.cells)
    return replace(block, text=_whole(block.text), cells=cells, lines=tuple(map(_whole, block.lines)))


def _is_whole(text: str) -> bool:
    return _HALVES.search(text) is None


def _whole(text: str) -> str:
    return _HALVES.sub(_SIGN, text)
