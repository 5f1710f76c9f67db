"""Walkthroughs made and edited on the pages."""

import re
from collections.abc import Callable, Iterator

from graph.writing.walkthroughs import Walkthrough, delete, mark, walkthroughs
from tests.reliability.kills.browsing import Person, Work
from tests.reliability.kills.grounds import State
from tests.reliability.kills.promises import kept, reloaded, whole
from tests.reliability.kills.rounds import Round
from tests.reliability.kills.serving import served

_EDIT = re.compile(r"Edit (\d)")


def walkthrough(this: Round) -> Iterator[str]:
    """A walkthrough made, and its words changed again and again."""
    this.campaign.ground.begin(this.folder, State.FULL)
    review = this.campaign.material.records[0].reviews[0].id
    works: list[Work] = []
    yield from served(this, lambda person: _walking(person, review), works.append)
    with this.campaign.ground.opened(this.folder) as store:
        found = walkthroughs(store)
        yield from _as_left(found, works[0].done, review)
        for one in found:
            delete(store, str(one.uid), seen=mark(one))
        yield from whole(store, this.campaign.reference)
        yield from kept(store, this.campaign.material.records, "it was there before")
        yield from reloaded(store, this.campaign.material, this.campaign.reference)


def _as_left(found: list[Walkthrough], done: int, review: str) -> Iterator[str]:
    """What was acknowledged is there, or that and the change that was in doubt. The first change made it."""
    if len(found) != 1 and (done or found):
        yield f"{done} changes were acknowledged, and there are {len(found)} walkthroughs"
    for one in found:
        edit = _EDIT.fullmatch(one.steps[0].words) if one.steps else None
        if int(edit[1] if edit else 0) not in (done - 1, done):
            yield f"{done} changes were acknowledged, and it says {one.steps[:1]}"
        if len(one.steps) < 2 or one.review != review:
            yield "the walkthrough has lost steps or its review"


def _walking(person: Person, review: str) -> list[Callable[[], object]]:
    def make() -> None:
        person.send(person.open(f"/walkthroughs/new?review={review}"), {"title": "A campaign"}, to="/new")

    def edit(number: int) -> None:
        page = person.open("/walkthroughs/walkthrough:a-campaign/edit")
        person.send(page, {"words-1": f"Edit {number}", "do": "save"}, to="/edit")

    return [make, *(lambda at=at: edit(at) for at in range(1, 6))]
