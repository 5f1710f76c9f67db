"""The drawing of a step, worked out on the server: attributes alone, so that it needs no script and no inline style."""

from collections.abc import Callable
from dataclasses import dataclass

from queries.walkthroughs.rows import Part
from queries.walkthroughs.scene import Scene, Thing
from webui.walkthroughs.drawn_rows import rows_drawn
from webui.walkthroughs.drawn_tree import tree_drawn
from webui.walkthroughs.shapes import Mark, Stroke, Words

Masking = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing 1,000 units wide. What is drawn of it later lies on top: lines, then marks, then words."""

    height: int
    strokes: tuple[Stroke, ...]
    marks: tuple[Mark, ...]
    words: tuple[Words, ...]


def picture(scene: Scene, part: Part, masked: Masking) -> Picture | None:
    """The drawing of what one step shows; None where it shows nothing that the graph holds.

    Args:
        scene: what the whole walkthrough shows.
        part: what this step draws.
        masked: takes people's names out of words.
    """
    head, members = _tree(part.others) if not part.rows else (None, part.others)
    if head is None and not part.rows and not members:
        return None
    height, drawn = 10, list[Mark | Stroke | Words]()
    if part.rows:
        height, drawn = rows_drawn(part.rows, part.seen, masked)
    if head or members:
        more, others = tree_drawn(scene, head, members, part.seen, masked, top=height)
        height, drawn = more, drawn + others
    return Picture(
        height,
        tuple(each for each in drawn if isinstance(each, Stroke)),
        tuple(each for each in drawn if isinstance(each, Mark)),
        tuple(each for each in drawn if isinstance(each, Words)),
    )


def _tree(others: tuple[Thing, ...]) -> tuple[Thing | None, tuple[Thing, ...]]:
    """A theme or a review, and what hangs on it."""
    head = next((thing for label in ("Theme", "Review") for thing in others if thing.label == label), None)
    return head, tuple(thing for thing in others if thing is not head)
