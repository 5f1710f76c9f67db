"""One reader asks the costliest questions twenty times at once; another opens a list meanwhile."""

import threading
from contextlib import closing
from dataclasses import dataclass
from time import perf_counter

from tests.load.figures import SECOND, Took, percentile
from tests.load.serving import PASSWORD, Server
from tests.load.visiting import Visitor

AT_ONCE = 20
COSTLY = (
    "/questions/returned-after-completion",
    "/questions/co-occurring-themes",
    "/questions/golden-thread",
    "/questions/search?words=police",
    "/questions/we-said-we-fixed-this",
)
OTHER = "/reviews"


@dataclass(frozen=True, slots=True)
class Crowd:
    """What the greedy reader was answered, and how long the other waited."""

    greedy: list[Took]
    other: list[Took]

    def sentence(self) -> str:
        """The figures in a sentence."""
        away = sum(one.status == 503 for one in self.greedy)
        times = [one.seconds for one in self.other]
        return (
            f"One reader asked {len(self.greedy)} costly questions at once: {len(self.greedy) - away} were answered, {away} "
            f"were told that the server is busy. Another opened {OTHER} {len(times)} times meanwhile: "
            f"{percentile(times, 0.5):.2f} s in the middle, {max(times):.2f} s at the longest."
        )

    def missed(self) -> list[str]:
        """What is not as wanted."""
        found = [f"{one.what}: {one.status}" for one in self.greedy if one.status not in (200, 503)]
        found += [f"{OTHER} for another reader: {one.status}" for one in self.other if one.status != 200]
        late = percentile((one.seconds for one in self.other), 0.5)
        return found + ([f"{OTHER} took another reader {late:.2f} s in the middle"] if late > SECOND else [])


def crowded(server: Server, seconds: float = 15.0) -> Crowd:
    """Both at once, until the greedy one has all answers, but at least twice and for so long at most."""
    began, greedy, other = perf_counter(), list[Took](), list[Took]()
    with closing(Visitor(server.port, began)) as reader, closing(Visitor(server.port, began)) as impatient:
        reader.sign_in("reader 2", PASSWORD)
        impatient.sign_in("reader 1", PASSWORD)
        reader.get(OTHER, OTHER)
        threads = [threading.Thread(target=_ask, args=(impatient, number, greedy)) for number in range(AT_ONCE)]
        for thread in threads:
            thread.start()
        while len(other) < 2 or (any(thread.is_alive() for thread in threads) and perf_counter() < began + seconds):
            other.append(reader.get(OTHER, OTHER)[0])
        for thread in threads:
            thread.join()
    return Crowd(greedy, other)


def _ask(visitor: Visitor, number: int, kept: list[Took]) -> None:
    address = COSTLY[number % len(COSTLY)]
    with closing(visitor.again()) as another:
        kept.append(another.get(address, address)[0])
