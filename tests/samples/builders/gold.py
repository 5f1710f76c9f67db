"""Brings gold along to a built sample: its lines are found anew by the words that stand on them."""

import json
import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from loaders.readers import read_document

GOLD = Path(__file__).parent.parent / "gold"
_WORD = re.compile(r"[a-z0-9]+")

Spoken = list[tuple[str, int, int]]
"""Words with the first and last line that each may stand on."""


def moved(gold: dict[str, Any], before: Spoken, built: Path) -> dict[str, Any]:
    """Gold as that of a built document: its name, and each place by its words. ``before`` are those that it was of."""
    lines = _line_by_line(before, words_of(built))
    made: dict[str, Any] = _placed(gold, lines)
    return {**made, "document": built.name}


def read(document: Path) -> dict[str, Any]:
    """The gold of a document."""
    made: dict[str, Any] = json.loads((GOLD / f"{document.stem}.json").read_text(encoding="utf-8"))
    return made


def write(gold: dict[str, Any]) -> Path:
    """Puts gold in its folder, under the name of its document."""
    path = GOLD / f"{Path(gold['document']).stem}.json"
    path.write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")
    return path


def _placed(value: Any, lines: dict[int, tuple[int, int]]) -> Any:
    if isinstance(value, dict):
        return {
            name: _span(held, lines) if name == "lines" and held else _placed(held, lines)
            for name, held in value.items()
        }
    return [_placed(held, lines) for held in value] if isinstance(value, list) else value


def _span(span: list[int], lines: dict[int, tuple[int, int]]) -> list[int]:
    found = [lines[number] for number in range(span[0], span[1] + 1) if number in lines]
    if not found:
        raise ValueError(f"no word of lines {span} stands in the built document")
    return [min(first for first, _ in found), max(last for _, last in found)]


def _line_by_line(before: Spoken, after: Spoken) -> dict[int, tuple[int, int]]:
    """For each line that words stood on before, the lines that they stand on now."""
    matcher = SequenceMatcher(None, [word for word, *_ in before], [word for word, *_ in after], autojunk=False)
    found: dict[int, tuple[int, int]] = {}
    for start, other, size in matcher.get_matching_blocks():
        for (_, *old), (_, first, last) in zip(before[start : start + size], after[other : other + size], strict=True):
            for line in range(old[0], old[1] + 1):
                low, high = found.get(line, (first, last))
                found[line] = (min(low, first), max(high, last))
    return found


def words_of(path: Path) -> Spoken:
    """The words of a document in order, as it is read."""
    return list(_words(path))


def _words(path: Path) -> Iterator[tuple[str, int, int]]:
    for block in read_document(path).blocks:
        place = block.place
        exact = not block.cells and len(block.lines) == place.line_end - place.line_start + 1
        texts = block.lines if exact else (" ".join(cell.text for cell in block.cells) or block.text,)
        for offset, text in enumerate(texts):
            first, last = (place.line_start + offset,) * 2 if exact else (place.line_start, place.line_end)
            for word in _WORD.findall(text.lower()):
                yield word, first, last
