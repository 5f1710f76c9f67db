"""The shortest chains between two things: a search from both ends, by whole steps, bounded."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from queries.questions.finding.path_ends import Thing
from queries.questions.finding.path_links import Link, strongest

MOST_STEPS = 8
MOST_SEEN = 20_000


@dataclass(frozen=True, slots=True)
class Tie:
    """A thing and one that it is tied to."""

    start: str
    link: Link
    other: Thing


Neighbours = Callable[[Iterable[Thing]], Iterable[Tie]]
"""Gives every tie of some things."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a chain, from its beginning to its end."""

    first: Thing
    link: Link
    second: Thing


Chain = tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Reach:
    """What a search came to: the chains, or why there is none. ``seen`` is how many things were looked at."""

    chains: tuple[Chain, ...]
    seen: int
    gave_up: str | None = None


@dataclass(slots=True)
class _Side:
    """How far the search has come from one end: the things of each step, and how each was come by."""

    levels: list[dict[str, Thing]]
    came_by: dict[str, dict[str, list[Link]]] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, end: Thing) -> "_Side":
        return cls([{end.uid: end}], seen={end.uid})

    @property
    def frontier(self) -> dict[str, Thing]:
        return self.levels[-1]

    def go_on(self, neighbours: Neighbours) -> None:
        """One step further. Each new thing remembers the things of the step before that it is tied to, and how."""
        level: dict[str, Thing] = {}
        for tie in neighbours(self.frontier.values()):
            if tie.other.uid not in self.seen:
                level[tie.other.uid] = tie.other
                self.came_by.setdefault(tie.other.uid, {}).setdefault(tie.start, []).append(tie.link)
        self.seen.update(level)
        self.levels.append(level)


def shortest_chains(first: Thing, last: Thing, neighbours: Neighbours, *, leaves: frozenset[str], ways: int) -> Reach:
    """Up to ``ways`` of the shortest chains, the strongest first.

    A chain is the stronger the less the sum of 1 divided by the facts of each of its steps; equally strong ones stand
    in the order of the names along them, then of the uids. No two run through the same things.

    Args:
        first: where the chains begin.
        last: where they end.
        neighbours: gives the ties of things, each from both of its ends, but for ties of ``leaves``, which only the
            leaf itself gives.
        leaves: labels of things that only stand at an end.
        ways: how many chains to give at most.
    """
    near, far = _Side.of(first), _Side.of(last)
    while not (meeting := near.frontier.keys() & far.frontier.keys()):
        seen = len(near.seen) + len(far.seen)
        if len(near.levels) + len(far.levels) - 2 >= MOST_STEPS:
            return Reach((), seen, f"no chain has {MOST_STEPS} steps or fewer")
        if seen > MOST_SEEN:
            return Reach((), seen, f"more than {MOST_SEEN:,} things were looked at")
        side = _next(near, far, leaves)
        side.go_on(neighbours)
        if not side.frontier:
            return Reach((), len(near.seen) + len(far.seen))
    chains = _best(_layers(near, far, meeting), first, ways)
    return Reach(tuple(chains), len(near.seen | far.seen))


def _next(near: _Side, far: _Side, leaves: frozenset[str]) -> _Side:
    """The end that is a leaf and has not been gone from; else the side with fewer things to go from."""
    for side in (near, far):
        if any(thing.label in leaves for thing in side.frontier.values()):
            return side
    return near if len(near.frontier) <= len(far.frontier) else far


_Layers = list[dict[str, dict[str, tuple[Link, Thing]]]]
"""For each step of the chains: from each thing before it, the things after it and the link to each."""


def _layers(near: _Side, far: _Side, meeting: Iterable[str]) -> _Layers:
    """The steps that lie on a shortest chain, in order; every chain goes through a thing of the meeting."""
    before: _Layers = []
    after, at = set(meeting), len(near.levels) - 1
    while at > 0:
        layer: dict[str, dict[str, tuple[Link, Thing]]] = {}
        for uid in after:
            for start, links in near.came_by[uid].items():
                layer.setdefault(start, {})[uid] = (strongest(links), near.levels[at][uid])
        before.insert(0, layer)
        after, at = set(layer), at - 1
    here, at = set(meeting), len(far.levels) - 1
    while at > 0:
        onward = {uid: _onward(far, uid, at) for uid in here}
        before.append(onward)
        here, at = {other for others in onward.values() for other in others}, at - 1
    return before


def _onward(far: _Side, uid: str, at: int) -> dict[str, tuple[Link, Thing]]:
    return {
        start: (strongest([link.turned() for link in links]), far.levels[at - 1][start])
        for start, links in far.came_by[uid].items()
    }


@dataclass(frozen=True, slots=True)
class _Way:
    """The beginning of a chain, with what it is ranked by."""

    steps: Chain
    length: Fraction
    names: tuple[str, ...]
    uids: tuple[str, ...]

    def rank(self) -> tuple[Fraction, tuple[str, ...], tuple[str, ...]]:
        return (self.length, self.names, self.uids)


def _best(layers: _Layers, first: Thing, ways: int) -> list[Chain]:
    """The best chains through the layers. What is best to a thing begins what is best through it, so few are kept."""
    here: Mapping[str, list[tuple[Thing, _Way]]] = {first.uid: [(first, _Way((), Fraction(0), (), ()))]}
    for layer in layers:
        there: dict[str, list[tuple[Thing, _Way]]] = {}
        for uid, others in layer.items():
            for other, (link, thing) in others.items():
                there.setdefault(other, []).extend(
                    (thing, _further(way, Step(at, link, thing))) for at, way in here.get(uid, ())
                )
        here = {uid: sorted(found, key=lambda pair: pair[1].rank())[:ways] for uid, found in there.items()}
    every = sorted((way for found in here.values() for _, way in found), key=_Way.rank)
    return [way.steps for way in every[:ways]]


def _further(way: _Way, step: Step) -> _Way:
    length = way.length + Fraction(1, max(step.link.facts, 1))
    return _Way((*way.steps, step), length, (*way.names, step.second.name), (*way.uids, step.second.uid))
