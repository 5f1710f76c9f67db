"""Looks through every byte of every file for the sentences that only one document says."""

import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path

from graph.writing import extracts
from loaders.pipeline import extract_document
from loaders.readers import read_document

_LEAST, _PART = 40, 32
"""Characters: shorter sentences stand in many documents, or are names of agencies."""
_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")
_EMPTY = re.compile(rb"\0{16,}")
_PACKED = re.compile(rb"\x1f\x8b\x08|\x78[\x01\x5e\x9c\xda]")
_ENDS = re.compile(r"(?<=[.!?:;])\s+|\n|\|")


Parts = Mapping[str, tuple[str, ...]]
"""Sentences, each with what it is known by: the whole, and its beginning and end where nothing else has them."""


def sentences_only_in(paper: Path, others: list[Path]) -> dict[str, tuple[str, ...]]:
    """The sentences of a document that none of the others says, white space apart."""
    elsewhere = "\n".join(map(_said, others))
    found = (" ".join(part.split()) for part in _ENDS.split("\n".join(_texts(paper))))
    own = [each for each in dict.fromkeys(found) if len(each) >= _LEAST and each not in elsewhere]
    return {each: (each, *(part for part in (each[:_PART], each[-_PART:]) if part not in elsewhere)) for each in own}


@cache
def _said(paper: Path) -> str:
    """All words of a document, and what is read in it: cells and columns that are put together make sentences, too."""
    return "\n".join([*_texts(paper), extracts.to_json(extract_document(paper))])


def _texts(paper: Path) -> Iterator[str]:
    return (" ".join(block.text.split()) for block in read_document(paper).blocks)


def found_in(folders: list[Path], sentences: Parts) -> dict[str, set[str]]:
    """The sentences that stand in any file, as text of three encodings or packed, by the file's path.

    A sentence that is cut where a page of the engine's files ends is found by its beginning or its end.
    """
    wanted = {sentence: {*_forms(parts)} for sentence, parts in sentences.items()}
    found: dict[str, set[str]] = {}
    for path in (each for folder in folders for each in sorted(folder.rglob("*")) if each.is_file()):
        for content in _contents(path):
            held = {sentence for sentence, forms in wanted.items() if any(form in content for form in forms)}
            if held:
                found[str(path)] = found.get(str(path), set()) | held
    return found


def _forms(parts: tuple[str, ...]) -> Iterator[bytes]:
    for part in parts:
        for encoding in _ENCODINGS:
            yield part.encode(encoding)
        yield part.encode("ascii", "backslashreplace")


def _contents(path: Path) -> Iterator[bytes]:
    """The bytes of a file without its empty stretches, and what is packed in it."""
    content = _EMPTY.sub(b"", path.read_bytes())
    yield content
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as bundle:
            yield from map(bundle.read, bundle.namelist())
    for start in _PACKED.finditer(content):
        with suppress(zlib.error):
            yield zlib.decompressobj(47).decompress(memoryview(content)[start.start() :])
