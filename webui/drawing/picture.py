"""A picture before anyone draws it: marks with their places and looks, and strokes between them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """A thing in a picture: its label in the graph, what stands by it, and its place in pixels.

    ``share`` is how large it is, nought to one; ``step`` its step of the heat scale, nought where its kind gives the
    fill; ``implied`` where no document says it outright; ``chosen`` where it is selected.
    """

    uid: str
    kind: str
    words: str
    x: int
    y: int
    share: float = 0.0
    step: int = 0
    implied: bool = False
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Stroke:
    """A link in a picture, told from its start; ``strong`` where it lies on the path asked for."""

    start: str
    link: str
    end: str
    words: str
    implied: bool = False
    strong: bool = False
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """Marks in order of uid, and the strokes between them."""

    marks: tuple[Mark, ...]
    strokes: tuple[Stroke, ...]


def short(words: str, most: int) -> str:
    """Words that fit: whole ones, and three dots where there are more. Never empty."""
    words = " ".join(words.split()) or "Without words"
    if len(words) <= most:
        return words
    head = words[:most].rsplit(" ", 1)[0].rstrip(",;:. ")
    # The blank does not break, or the dots could stand on a line of their own.
    return f"{head or words[:most]}\u00a0…"
