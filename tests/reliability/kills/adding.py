"""Documents added on the pages: sent, read in a process of their own, and stored."""

import time
from collections.abc import Callable, Iterator, Sequence

from graph.model.errors import UsageError
from graph.store import Store
from reviewgraph.desk.places import places_of
from tests.reliability.kills.browsing import Person, RefusedError, Work
from tests.reliability.kills.grounds import State
from tests.reliability.kills.processes import LIMIT
from tests.reliability.kills.promises import held, kept, reloaded, whole
from tests.reliability.kills.rounds import Round
from tests.reliability.kills.serving import desk_of, served
from webui.desk.papers import Stage


def documents(this: Round) -> Iterator[str]:
    """Documents added on the pages: sent, read and stored."""
    this.campaign.ground.begin(this.folder, State.PREPARED)
    works: list[Work] = []
    sent: list[str] = []
    yield from served(this, lambda person: _adding(this, person, sent), works.append)
    number = len(this.campaign.added.files)
    done = max(0, works[0].done - number)
    with this.campaign.ground.opened(this.folder) as store:
        yield from whole(store, this.campaign.reference)
        yield from kept(store, this.campaign.added.records[:done], "it was said to be stored")
        yield from _stored_at_last(this, store, sent)
        yield from reloaded(store, this.campaign.added, this.campaign.reference)
    places = places_of(this.campaign.ground.address(this.folder), this.corrections)
    for path in this.campaign.added.files if len(sent) == number else ():
        if (places.documents / path.name).read_bytes() != path.read_bytes():
            yield f"{path.name} is not among the documents as it was sent"


def _adding(this: Round, person: Person, sent: list[str]) -> list[Callable[[], object]]:
    def send(at: int) -> None:
        path = this.campaign.material.files[at]
        person.send(person.open("/documents/add"), {}, to="/add", files=[(path.name, path.read_bytes())])
        sent.append(person.at)

    def store(at: int) -> None:
        deadline = time.monotonic() + LIMIT
        page = person.open(sent[at])
        while not any((form.action or "").endswith("/store") for form in page.forms):
            if time.monotonic() > deadline:
                raise RefusedError("it is never read")
            time.sleep(0.05)
            page = person.open(sent[at])
        person.send(page, {}, to="/store")

    numbers = range(len(this.campaign.material.files))
    return [*(lambda at=at: send(at) for at in numbers), *(lambda at=at: store(at) for at in numbers)]


def _stored_at_last(this: Round, store: Store, sent: Sequence[str]) -> Iterator[str]:
    """What was sent is there still, and can be read and stored."""
    with desk_of(this) as desk:
        for own in (address.rpartition("/")[2] for address in sent):
            deadline = time.monotonic() + LIMIT
            while (paper := desk.paper(own)).stage in (Stage.WAITING, Stage.READING) and time.monotonic() < deadline:
                time.sleep(0.02)
            if paper.stage is Stage.READ:
                try:
                    desk.store(own, store, "the campaign")
                except UsageError as error:
                    if not any(one.document.sha256 == paper.sha256 for one in held(store)):
                        yield f"a document that was sent cannot be stored: {error.message}"
            elif paper.stage is not Stage.STORED:
                yield f"a document that was sent is {paper.stage}"
