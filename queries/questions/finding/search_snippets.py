"""A short part of a text around the words found, with the words marked, so that masking of names still works on it."""

from dataclasses import dataclass

from queries.exports.masking import mask
from queries.questions.finding.search_matching import Spans

OPEN, CLOSE = "‹", "›"
SHORT = 240
"""Characters of a snippet, about; a text up to this long is shown whole."""

_BEFORE = 60


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text, and whether it is one of the words found."""

    words: str
    found: bool


def pieces(text: str, spans: Spans) -> tuple[Piece, ...]:
    """The text in pieces that give it back when they are joined; none is empty."""
    cut: list[Piece] = []
    at = 0
    for start, end in spans:
        cut += [Piece(text[at:start], found=False), Piece(text[start:end], found=True)]
        at = end
    cut.append(Piece(text[at:], found=False))
    return tuple(piece for piece in cut if piece.words)


def snippet(text: str, spans: Spans) -> tuple[str, Spans]:
    """A part of the text with as many of the words found as fit, and where they stand in it; ``…`` where it was cut.

    It is cut between words, and nowhere that a name recognised in the whole would no longer be in the part: the whole
    is then given.
    """
    if len(text) <= SHORT or not spans:
        return text, spans
    start, end = _window(text, spans)
    if mask(text[start:end]).text not in mask(text).text:
        return text, spans
    lead, tail = "… " if start else "", " …" if end < len(text) else ""
    moved = tuple(
        (first - start + len(lead), last - start + len(lead)) for first, last in spans if start <= first and last <= end
    )
    return f"{lead}{text[start:end]}{tail}", moved


def _window(text: str, spans: Spans) -> tuple[int, int]:
    """From a little before a word found on, where most of them are within reach; the first such place."""
    first = max(spans, key=lambda span: sum(span[0] <= other[0] and other[1] <= span[0] + SHORT - _BEFORE
                                            for other in spans))  # fmt: skip
    start = _word_start(text, first[0] - _BEFORE, first[0])
    return start, _word_end(text, max(start + SHORT, first[1]), first[1])


def _word_start(text: str, wanted: int, latest: int) -> int:
    if wanted <= 0:
        return 0
    return next((at for at in range(wanted, latest) if text[at - 1].isspace() and not text[at].isspace()), latest)


def _word_end(text: str, wanted: int, earliest: int) -> int:
    if wanted >= len(text):
        return len(text)
    return next(
        (at for at in range(wanted, earliest, -1) if text[at].isspace() and not text[at - 1].isspace()), earliest
    )


def marked(text: str, spans: Spans) -> str:
    """The text with ``‹`` and ``›`` around the words found.

    A mark inside what reads as a person's name would hide the name from those who mask it: where any would, none is
    set. The same holds where the text itself has such marks.
    """
    plain = _plain(mask(text).text)
    joined = "".join(f"{OPEN}{piece.words}{CLOSE}" if piece.found else piece.words for piece in pieces(text, spans))
    return joined if _plain(mask(joined).text) == plain and OPEN not in text and CLOSE not in text else text


def _plain(text: str) -> str:
    return text.replace(OPEN, "").replace(CLOSE, "")
