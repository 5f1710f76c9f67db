"""Small documents for tests: text to a file to blocks, as a user's would be read."""

from pathlib import Path

from graph.model.records import DocumentRecords
from loaders.blocks import Block
from loaders.pipeline import extract, prepare
from loaders.readers import read_document


def blocks_of(text: str, tmp_path: Path, name: str = "plan.txt") -> tuple[Block, ...]:
    """The blocks of a text, mended."""
    return prepare(read_document(_written(text, tmp_path, name))).blocks


def records_of(text: str, tmp_path: Path, name: str = "plan.txt") -> DocumentRecords:
    """The records of a text."""
    return extract(read_document(_written(text, tmp_path, name)))


def spaced(*cells: str) -> str:
    """Lines as a PDF tool prints cells: an empty line after each, a space at the end of those that wrap."""
    lines: list[str] = []
    for cell in cells:
        parts = cell.split("|")
        lines += [f"{part} " for part in parts[:-1]] + [parts[-1]]
    return "\n\n".join(lines) + "\n"


def _written(text: str, tmp_path: Path, name: str) -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8", newline="\n")
    return path
