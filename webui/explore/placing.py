"""Where the things of a view stand: each stage is laid out round those before it, which stay where they are.

So opening something moves nothing, filtering moves nothing, and the same address always gives the same places.
"""

import math
from collections.abc import Mapping, Sequence
from functools import lru_cache

from queries.questions.pages.page_neighbourhood import Tie
from webui.drawing.apart import apart
from webui.drawing.springs import Place, added, laid_out
from webui.explore.growth import Stage
from webui.explore.shown import Shown
from webui.explore.state import Pin

Places = dict[str, tuple[int, int]]

FEW = 500
"""With more things than this their labels cannot be read: what is drawn is laid out at once, without room for them."""
_APART, _NEAR = 125, 60
"""Pixels that a link is long, among few things and among many."""
_BOX = (142, 82)
_FAN = 8
"""More new things than this make a cluster of their own."""


def places(shown: Shown) -> Places:
    """A place for everything that is drawn, in pixels from the middle; pinned things stand where they were pinned.

    What something brought into view moves with it when it is pinned elsewhere, unless it is pinned itself.
    """
    if len(shown.reached) > FEW:
        drawn = tuple(uid for uid in shown.things if uid in shown.drawn)
        found = _many(drawn, _ends(shown.drawn_ties, shown.drawn))
        stages: Sequence[Stage] = (Stage(None, drawn),)
    else:
        stages = shown.stages
        found = _few(tuple(stages), _ends(shown.reached_ties, shown.reached))
    moved = _pinned(found, stages, shown.view.pins)
    return {uid: place for uid, place in moved.items() if uid in shown.drawn}


Ends = tuple[tuple[str, str], ...]


def _ends(ties: Sequence[Tie], within: Mapping[str, object] | frozenset[str]) -> Ends:
    return tuple((tie.start, tie.end) for tie in ties if tie.start in within and tie.end in within)


@lru_cache(maxsize=8)
def _many(things: tuple[str, ...], ends: Ends) -> Places:
    return {uid: (round(x * _NEAR), round(y * _NEAR)) for uid, (x, y) in laid_out(things, ends).items()}


@lru_cache(maxsize=32)
def _few(stages: tuple[Stage, ...], ends: Ends) -> Places:
    """The places after the last stage; those after the one before it are asked for first, and held."""
    if not stages:
        return {}
    here = {uid for stage in stages for uid in stage.things}
    within = tuple(pair for pair in ends if here.issuperset(pair))
    if len(stages) <= 2:
        things = tuple(uid for stage in stages for uid in stage.things)
        found, held = laid_out(things, within), {}
    else:
        before = stages[:-1]
        held = dict(_few(before, _within(ends, before)))
        found = _beside(stages[-1], {uid: (x / _APART, y / _APART) for uid, (x, y) in held.items()}, within)
    pixels = {uid: (x * _APART, y * _APART) for uid, (x, y) in found.items()}
    roomy = apart(pixels, held, _BOX)
    return {**held, **{uid: (round(x), round(y)) for uid, (x, y) in roomy.items()}}


def _within(ends: Ends, stages: Sequence[Stage]) -> Ends:
    here = {uid for stage in stages for uid in stage.things}
    return tuple(pair for pair in ends if here.issuperset(pair))


def _beside(stage: Stage, held: Mapping[str, Place], ends: Ends) -> dict[str, Place]:
    """Places for new things: a few stand round what brought them, many in a cluster of their own beside what is there.

    All in units of a link's length.
    """
    middle = tuple(sum(place[axis] for place in held.values()) / len(held) for axis in (0, 1))
    beside = (max(place[0] for place in held.values()) + 2, middle[1])
    by = held.get(stage.by or "", beside)
    outward = math.atan2(by[1] - middle[1], by[0] - middle[0])
    if len(stage.things) <= _FAN:
        return added(held, _fan(stage.things, by, outward), ends)
    # What brought them is laid out with them, for it ties them together, and is then left where it was.
    new = frozenset((*stage.things, stage.by))
    every = laid_out(tuple(uid for uid in (stage.by, *stage.things) if uid), [pair for pair in ends if new >= {*pair}])
    cluster = {uid: every[uid] for uid in stage.things}
    x, y = _room(max(math.hypot(*place) for place in cluster.values()), by, outward, tuple(held.values()))
    return {uid: (place[0] + x, place[1] + y) for uid, place in cluster.items()}


def _fan(things: Sequence[str], by: Place, outward: float) -> dict[str, Place]:
    """On the outer side of what brought them."""
    count = len(things)
    turns = [outward + (at - (count - 1) / 2) * min(0.5, 4.5 / count) for at in range(count)]
    far = [1.3 + 0.5 * (at % 2) for at in range(count)]
    return {
        uid: (by[0] + far[at] * math.cos(turns[at]), by[1] + far[at] * math.sin(turns[at]))
        for at, uid in enumerate(things)
    }


def _room(reach: float, by: Place, outward: float, held: Sequence[Place]) -> Place:
    """The nearest middle of a circle without anything in it; of equally near ones the most outward."""
    turns = sorted((at * math.pi / 8 for at in range(-7, 9)), key=lambda turn: (abs(turn), turn))
    far = 0.0
    while True:
        far += 0.5
        for turn in turns:
            at = (by[0] + far * math.cos(outward + turn), by[1] + far * math.sin(outward + turn))
            if all(math.dist(at, place) > reach + 0.8 for place in held):
                return at


def _pinned(found: Places, stages: Sequence[Stage], pins: Sequence[Pin]) -> Places:
    """The places after pinning, stage by stage."""
    if not pins:
        return found
    pinned = {pin.uid: (pin.x, pin.y) for pin in pins}
    moved: dict[str, tuple[int, int]] = {}
    for stage in stages:
        by = (0, 0)
        if stage.by in moved and stage.by is not None:
            by = (moved[stage.by][0] - found[stage.by][0], moved[stage.by][1] - found[stage.by][1])
        for uid in stage.things:
            if uid in found:
                moved[uid] = pinned.get(uid, (found[uid][0] + by[0], found[uid][1] + by[1]))
    return moved
