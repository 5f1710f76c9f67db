"""When something is ended: a moment between two signs of how far the work has come, drawn by chance."""

import random
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from tests.reliability.kills.processes import LIMIT, Victim

Sign = Callable[[], bool]
Spans = dict[str, float]
"""Seconds from each sign to the next, as an undisturbed round took them."""


class MissedError(Exception):
    """There was nothing to end any more, or not yet: the round tells nothing."""


BEGUN = "its start"
USUAL = 1.5
"""Seconds between two signs, where nobody measured them."""
_LOOK = 0.004


@dataclass(slots=True)
class Disturbance:
    """What is ended in a round, and when. Without a victim nothing is: such a round measures the spans.

    Drawing a sign first, and a moment after it second, spreads the kills over the stages of the work, however long each
    takes and however busy the machine is.
    """

    victim: Victim | None
    chance: random.Random
    spans: Spans
    usual: float = USUAL
    killed: int = 0
    when: str = "never"
    began: float = field(default_factory=time.monotonic)
    over: float = 0.0
    """When what was disturbed had come to its end."""

    def strike(self, signs: Mapping[str, Sign], running: Callable[[], bool], kill: Callable[[Victim], int]) -> None:
        """Wait for the moment, and end the victim. ``running`` says whether the work goes on."""
        signs = {BEGUN: lambda: True, **signs}
        if self.victim is None:
            self._measure(signs, running)
            return
        name = self.chance.choice(list(signs))
        delay = self.chance.uniform(0.0, self.spans.get(name, self.usual))
        _wait(signs[name], running)
        until = time.monotonic() + delay
        _wait(lambda: time.monotonic() >= until, running)
        self.killed = kill(self.victim)
        self.when = f"{delay:.2f} s after {name}"

    def ended(self) -> None:
        """All of it has come to its end. Raises MissedError where nothing was ended that should have been."""
        self.over = time.monotonic()
        if self.victim is not None and not self.killed:
            raise MissedError

    def _measure(self, signs: Mapping[str, Sign], running: Callable[[], bool]) -> None:
        seen: list[tuple[str, float]] = []
        for name, sign in signs.items():
            if _wait(sign, running):
                seen.append((name, time.monotonic()))
        _wait(lambda: False, running)
        ends = [*(at for _, at in seen[1:]), time.monotonic()]
        self.spans |= {name: end - at for (name, at), end in zip(seen, ends, strict=True)}


def _wait(sign: Sign, running: Callable[[], bool]) -> bool:
    """Whether the sign was seen before the work ended."""
    deadline = time.monotonic() + LIMIT
    while not sign():
        if not running() or time.monotonic() > deadline:
            return sign()
        time.sleep(_LOOK)
    return True
