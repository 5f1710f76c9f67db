"""What is usual in a document: its size of type, the step between its lines, the words it uses, its heading sizes."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from loaders.readers.pdf_marks import Line
from loaders.segment.markup import fold

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BIGGER = 1.11
_WIDEST_STEP = 2.3
_DEEPEST = 6
_USUAL_STEP = 1.25
_SMALLEST_HEADING = 0.8
_MOST_HEADING_WORDS = 24
_SENTENCE_END = re.compile(r"[.;,]['\"’”)]?$")
_BROKEN = re.compile(r"([^\W\d_]+)-$")


@dataclass(frozen=True, slots=True)
class Styles:
    """``body`` is the size of running text in points; ``steps`` the usual distance of lines for each size."""

    body: float
    steps: dict[float, float]
    words: frozenset[str]
    heading_sizes: tuple[float, ...]

    @classmethod
    def of(cls, columns: Iterable[Sequence[Line]], spoken: Iterable[str]) -> "Styles":
        """The styles of a document from the lines of its columns, and its words from those and from ``spoken``."""
        letters: Counter[float] = Counter()
        steps: dict[float, Counter[float]] = {}
        words: set[str] = set()
        for column in columns:
            for line in column:
                letters[line.size] += len(line.text)
                words.update(word.lower() for word in _WORD.findall(line.text))
            for before, line in pairwise(column):
                step = line.middle - before.middle
                if before.page == line.page and before.size == line.size and 0 < step < _WIDEST_STEP * line.size:
                    steps.setdefault(line.size, Counter())[round(step * 2) / 2] += 1
        for text in spoken:
            words.update(word.lower() for word in _WORD.findall(text))
        body = max(letters, key=lambda size: (letters[size], size), default=10.0)
        sizes = tuple(sorted((size for size in letters if size >= _BIGGER * body), reverse=True))
        usual = {size: counts.most_common(1)[0][0] for size, counts in steps.items()}
        return cls(body, usual, frozenset(words), sizes)

    def step(self, size: float) -> float:
        """The usual distance from one line to the next at a size of type."""
        return self.steps.get(size, _USUAL_STEP * size)

    def heading_level(self, lines: Sequence[Line], text: str) -> int | None:
        """The depth of a heading, from 1, or None for other text: headings are set larger, or bold, and are short."""
        size = max(line.size for line in lines)
        letters = [letter for letter in text if letter.isalpha()]
        if len(letters) < 3 or len(text.split()) > _MOST_HEADING_WORDS or _SENTENCE_END.search(text):
            return None
        if size >= _BIGGER * self.body:
            larger = sum(1 for other in self.heading_sizes if other > size + 0.5)
            return min(larger + 1, _DEEPEST)
        if all(line.bold for line in lines) and size >= _SMALLEST_HEADING * self.body:
            return min(len(self.heading_sizes), _DEEPEST - 1) + 1
        return None

    def joined(self, lines: Sequence[str]) -> str:
        """Lines as one text; a word that was broken at the end of a line is whole, with or without its hyphen."""
        text = ""
        for line in lines:
            broken = _BROKEN.search(text)
            follows = _WORD.match(line)
            if not (broken and follows and line[0].islower()):
                text = f"{text} {line}" if text else line
            elif self._hyphenated(broken[1], follows[0]):
                text += line
            else:
                text = text[:-1] + line
        return fold(text)

    def _hyphenated(self, start: str, end: str) -> bool:
        """Whether a word keeps its hyphen: as the document writes it elsewhere, else where both halves are words."""
        start, end = start.lower(), end.lower()
        if f"{start}{end}" in self.words:
            return False
        return f"{start}-{end}" in self.words or (start in self.words and end in self.words)
