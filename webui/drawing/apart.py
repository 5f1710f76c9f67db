"""Moves things apart whose shapes or labels would lie over each other."""

from collections.abc import Mapping

Box = tuple[int, int]
Places = dict[str, tuple[float, float]]

_ROUNDS = 60


def apart(places: Mapping[str, tuple[float, float]], held: Mapping[str, tuple[float, float]], box: Box) -> Places:
    """The places with room for a box round each, so far as a bounded number of rounds gives it.

    Args:
        places: what may be moved, in pixels.
        held: what stays where it is.
        box: width and height that each needs.
    """
    found = {uid: list(place) for uid, place in (*sorted(held.items()), *sorted(places.items()))}
    for _ in range(_ROUNDS):
        if not _round(found, held, box):
            break
    return {uid: (found[uid][0], found[uid][1]) for uid in places}


def _round(found: dict[str, list[float]], held: Mapping[str, tuple[float, float]], box: Box) -> bool:
    """Push every two that overlap apart along the shorter way; whether any did."""
    width, height = box
    moved = False
    order = sorted(found, key=lambda uid: (found[uid][0], uid))
    for at, uid in enumerate(order):
        here = found[uid]
        for other in order[at + 1 :]:
            there = found[other]
            across, down = there[0] - here[0], there[1] - here[1]
            if across >= width:
                break
            if abs(across) >= width or abs(down) >= height or (uid in held and other in held):
                continue
            moved = True
            _push(here, there, (width - abs(across), height - abs(down)), (uid in held, other in held))
    return moved


def _push(here: list[float], there: list[float], over: tuple[float, float], held: tuple[bool, bool]) -> None:
    axis = 0 if over[0] < over[1] else 1
    by = over[axis] + 0.5
    way = 1.0 if there[axis] >= here[axis] else -1.0
    shares = (0.0, 1.0) if held[0] else (1.0, 0.0) if held[1] else (0.5, 0.5)
    here[axis] -= way * by * shares[0]
    there[axis] += way * by * shares[1]
