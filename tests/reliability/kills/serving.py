"""The web process: pages are served, a person changes things on them, and something is ended meanwhile."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from reviewgraph.desk.desk import ReadingDesk, open_desk
from reviewgraph.people import people_file
from tests.reliability.kills.browsing import Person, Work, address_of
from tests.reliability.kills.processes import kill
from tests.reliability.kills.promises import traceless
from tests.reliability.kills.rounds import Round
from webui.accounts import FileLog
from webui.accounts.log import Wanted

Steps = Callable[[Person], Sequence[Callable[[], object]]]


def served(this: Round, steps: Steps, tell: Callable[[Work], None]) -> Iterator[str]:
    """Serve the pages, have a person do these things, and end something meanwhile."""
    serving = this.start("serve", "--port", "0", "--uploads")
    person = Person(address_of(serving))
    every = steps(person)
    work = Work(every)
    signs = {f"change {at}": lambda at=at: work.done >= at for at in range(1, len(every))}
    this.disturbance.strike(signs, lambda: work.going_on, lambda victim: kill(victim, serving, (this.graph,)))
    work.finish()
    serving.terminate()
    if not serving.finished():
        yield "the web process did not come to an end"
    yield from this.settled()
    this.disturbance.ended()
    # The log of a web process has all of what broke, under a reference; people see pages.
    yield from traceless(*person.pages, serving.said)
    if not this.disturbance.killed and work.refusal:
        yield f"undisturbed, a change was refused: {work.refusal}"
    tell(work)
    yield from _logged(this, work.done)


def _logged(this: Round, number: int) -> Iterator[str]:
    """Every change that was acknowledged stands in the log of changes."""
    with people_file(this.folder, this.campaign.ground.address(this.folder)) as file:
        found = FileLog(file).count(Wanted())
    if found < number:
        yield f"{number} changes were acknowledged, and the log has {found}"


@contextmanager
def desk_of(this: Round) -> Iterator[ReadingDesk]:
    """What adds documents and corrects, as the pages have it, without a web process."""
    with open_desk(this.campaign.ground.address(this.folder), this.corrections) as desk:
        yield desk
