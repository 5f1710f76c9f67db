"""What may have happened to a graph before it holds all papers: drawn by chance, carried out, and told in words."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from graph.copying import digest
from graph.store import Store
from tests.reliability.order.papers import Papers, begin, undisturbed

_MOST_STEPS = 10


@dataclass(frozen=True, slots=True)
class History:
    """Single steps first, then every paper in an order: those that are there already are loaded again.

    Attributes:
        afresh: whether it begins with no paper; else with all of them.
        steps: numbers of papers; one that is there is taken out or loaded again, one that is not is loaded.
        order: of all papers, at the end.
    """

    afresh: bool
    steps: tuple[tuple[int, bool], ...]
    order: tuple[int, ...]


def histories(papers: int) -> st.SearchStrategy[History]:
    """Histories of so many papers."""
    step = st.tuples(st.integers(0, papers - 1), st.booleans())
    return st.builds(
        History,
        st.booleans(),
        st.lists(step, min_size=2, max_size=_MOST_STEPS).map(tuple),
        st.permutations(range(papers)).map(tuple),
    )


def carry_out(history: History, store: Store, papers: Papers) -> Iterator[str]:
    """Do it, and say what is being done; a graph that begins full must be full."""
    held = set(range(len(papers)))
    if history.afresh:
        begin(store)
        held.clear()
        yield "nothing is there"
    moments = count(1)
    for number, goes in history.steps:
        if goes and number in held:
            yield f"forget {papers.name(number)}"
            papers.forget(store, number)
            held.remove(number)
        else:
            yield f"load {papers.name(number)}"
            papers.load(store, number, at=f"step {next(moments)}")
            held.add(number)
    for number in history.order:
        yield f"load {papers.name(number)}"
        papers.load(store, number, at=f"step {next(moments)}")


def hold_to_the_digest(
    store: Store,
    papers: Papers,
    wanted: str,
    *,
    orders: int,
    number: int = 1,
    told: Callable[[History], None] = lambda _: None,
) -> None:
    """Carry out so many histories, each of which must end with this digest; the graph must hold all papers.

    Args:
        number: of the chance that they are drawn by: the same gives the same histories.
        told: is told of each history that was carried out and ended well.

    Raises:
        AssertionError: one does not; the smallest that was found is told.
    """

    @seed(number)
    @settings(
        max_examples=orders,
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    @given(histories(len(papers)))
    def every_history_ends_alike(history: History) -> None:
        done = list(carry_out(history, store, papers))
        if digest(store) != wanted:
            undisturbed(store, papers)  # the next history must not suffer from this one
            raise AssertionError("another graph after: " + "; ".join(done))
        told(history)

    every_history_ends_alike()
