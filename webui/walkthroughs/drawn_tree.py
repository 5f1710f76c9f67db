"""A review with those who took part, a theme with the reviews that carry it, or a case by itself."""

from collections.abc import Callable, Sequence

from queries.questions.profiles.profile_lines import date_said
from queries.walkthroughs.scene import Scene, Thing
from queries.walkthroughs.telling import review_words
from webui.walkthroughs.shapes import BOLD, LINE, RADIUS, Mark, Stroke, Words, shape, wrapped

SPINES = (34, 524)
"""Where the two columns of members hang from."""
STEP, TALL = 78, 108
"""From one member to the next, and where one of them has three lines of words."""
Drawn = list[Mark | Stroke | Words]
Masking = Callable[[str], str]


def tree_drawn(
    scene: Scene, head: Thing | None, members: Sequence[Thing], seen: frozenset[str], masked: Masking, *, top: int
) -> tuple[int, Drawn]:
    """How far down it reaches, and all that is drawn. Without a head its members stand alone."""
    if head is not None and not members and head.label == "Review":
        return _case(head, masked, top)
    drawn: Drawn = []
    if head is not None:
        drawn += _head(head, seen, masked, top)
        top += 112
    rows = -(-len(members) // 2) if len(members) > 3 else len(members)
    here = [thing.uid for thing in (*members, *([head] if head else []))]
    tied = {uid for tie in scene.within(here) for uid in (tie.start, tie.end)}
    ends: dict[int, int] = {}
    step = TALL if any(len(_lines(thing, masked)) > 2 for thing in members) else STEP
    for at, thing in enumerate(members):
        column, row = divmod(at, rows)
        y = top + row * step + RADIUS
        drawn += _member(thing, SPINES[column], y, seen, masked, tied=head is not None and thing.uid in tied)
        ends[column] = y
    if head is not None and members:
        drawn += _spines(ends, top)
    return top + rows * step + 8, drawn


def _head(head: Thing, seen: frozenset[str], masked: Masking, top: int) -> Drawn:
    y = top + 24
    look = "m-pale" if head.uid in seen else "m-acc" if head.label == "Theme" else "m-hollow"
    lines = wrapped(masked(head.name), 860, 1, BOLD * 1.28)
    pale = " w-pale" if head.uid in seen else ""
    return [
        Mark(shape(head.label, SPINES[0] + 10, y), look),
        Words(SPINES[0] + 64, y + 9, lines, "start", f"w-head{pale}"),
    ]


def _spines(ends: dict[int, int], top: int) -> Drawn:
    across = f"M{SPINES[0]} {top - 26}H{SPINES[max(ends)]}" if len(ends) > 1 else ""
    down = "".join(f"M{SPINES[column]} {top - 56 if not column else top - 26}V{y}" for column, y in ends.items())
    return [Stroke(across + down, "s-thin")]


def _member(thing: Thing, spine: int, y: int, seen: frozenset[str], masked: Masking, *, tied: bool) -> Drawn:
    pale = thing.uid in seen
    x = spine + 74
    look = "m-pale" if pale else "m-hollow" if thing.label == "Review" else "m-ink"
    lines = _lines(thing, masked)
    first = y + 9 - (len(lines) - 1) * LINE // 2
    drawn: Drawn = [Stroke(f"M{spine} {y}H{x - RADIUS}", "s-thin")] if tied else []
    words = Words(x + 46, first, lines, "start", "w-name w-pale" if pale else "w-name")
    return [*drawn, Mark(shape(thing.label, x, y), look), words]


def _lines(thing: Thing, masked: Masking) -> tuple[str, ...]:
    return wrapped(masked(review_words(thing)), 354, 3, BOLD)


def _case(review: Thing, masked: Masking, top: int) -> tuple[int, Drawn]:
    """What happened, in a box; what no document states is said so."""
    when = date_said(review.incident) if review.incident else "When: not stated"
    said = [review.subject or review.name, (review.harm or "What happened: not stated"), when]
    lines = [line for text in said for line in wrapped(masked(f"{text[:1].upper()}{text[1:]}"), 720, 2, BOLD * 1.5)]
    height = 70 + len(lines) * 52
    box = f"M120 {top}H880V{top + height}H120Z"
    drawn: Drawn = [Mark(box, "m-hollow")]
    for number, line in enumerate(lines):
        look = "w-big" if number == 0 else "w-head"
        drawn.append(Words(500, top + 84 + number * 52 - LINE // 4, (line,), "middle", look))
    return top + height + 10, drawn
