"""Places of sentences in published papers, as counts of words: gold that holds none of their sentences.

A place is ``words`` [first, last + 1] among the words of the whole file, or of ``page`` where there is one.
"""

import hashlib
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import pypdfium2

_WORD = re.compile(r"[A-Za-z0-9]+(?:['’][a-z]+)?")


@lru_cache(maxsize=256)
def _text(path: Path, page: int | None) -> str:
    if page is None:
        return path.read_text(encoding="utf-8", errors="replace")
    with pypdfium2.PdfDocument(path) as document:
        return str(document[page - 1].get_textpage().get_text_range())


def sentence(path: Path, place: dict[str, Any]) -> str:
    """The sentence at a place, its white space folded."""
    text = _text(path, place.get("page"))
    spans = [found.span() for found in _WORD.finditer(text)]
    first, last = place["words"]
    return " ".join(text[spans[first][0] : spans[last - 1][1]].split())


def place_of(path: Path, quote: str, page: int | None) -> list[int] | None:
    """The place of a quotation: how gold was made from annotations that held the sentences."""
    words = [found[0].lower() for found in _WORD.finditer(_text(path, page))]
    wanted = [found[0].lower() for found in _WORD.finditer(quote)]
    starts = (n for n in range(len(words) - len(wanted) + 1) if words[n : n + len(wanted)] == wanted)
    start = next(starts, None)
    return None if start is None else [start, start + len(wanted)]


def told(gold: dict[str, Any], path: Path) -> dict[str, Any]:
    """Gold with the sentences put back where its places are.

    Raises:
        ValueError: the file is another than the one that was annotated.
    """
    if hashlib.sha256(path.read_bytes()).hexdigest() != gold["sha256"]:
        raise ValueError(f"{path} is not the file that {gold['document']} was annotated in")
    kinds = ("missed_opportunities", "information_gaps")
    return gold | {kind: [fact | {"text": sentence(path, fact)} for fact in gold[kind]] for kind in kinds}
