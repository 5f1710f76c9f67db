"""Documents loaded, and corrections written and taken up, by the command."""

import re
from collections.abc import Iterator, Sequence

from graph.model.records import DocumentRecords
from loaders.corrections import correct, read_corrections
from loaders.corrections.appending import append
from loaders.corrections.entries import Rename
from tests.reliability.kills.expected import Material
from tests.reliability.kills.grounds import State
from tests.reliability.kills.moments import Sign
from tests.reliability.kills.processes import Command
from tests.reliability.kills.promises import kept, reloaded, whole
from tests.reliability.kills.rounds import Round

_STORED = re.compile(r"^\S+: .*\n(?:  .*\n)*?  (?:stored: |no change)", re.MULTILINE)
_WHY = ("--why", "a campaign", "--by", "the campaign")


def load(this: Round) -> Iterator[str]:
    """A load into a graph that is there."""
    this.campaign.ground.begin(this.folder, State.PREPARED)
    yield from _loaded(this, this.campaign.material.records)


def first_start(this: Round) -> Iterator[str]:
    """A load where there is nothing yet."""
    this.campaign.ground.begin(this.folder, State.NOTHING)
    yield from _loaded(this, this.campaign.material.records)


def taken_up(this: Round) -> Iterator[str]:
    """A load that takes up a correction into a graph that holds all documents without it."""
    this.campaign.ground.begin(this.folder, State.FULL)
    append(
        this.corrections,
        [Rename(name=agency(this), to="Another name", by="the campaign", on="2026-11-30", why="a campaign")],
    )
    yield from _loaded(this, corrected(this, this.campaign.material))


def _loaded(this: Round, wanted: Sequence[DocumentRecords]) -> Iterator[str]:
    command = this.start("load", str(this.campaign.material.folder))
    yield from this.disturbed(command, {**_starting(this), **_storing(command, len(wanted))})
    acknowledged = wanted[: _stored(command)]
    with this.campaign.ground.opened(this.folder) as store:
        yield from whole(store, this.campaign.reference)
        yield from kept(store, acknowledged, "it was said to be stored")
        yield from reloaded(store, this.campaign.material, this.campaign.reference, wanted)


def _starting(this: Round) -> dict[str, Sign]:
    """Signs of an engine that starts; a server runs already."""
    databases = this.graph / "databases" / "reviews"
    if databases.exists() or this.campaign.ground.name != "embedded":
        return {}
    return {"the engine’s start": (this.graph / "logs" / "engine-console.log").exists, "its database": databases.exists}


def _storing(command: Command, number: int) -> dict[str, Sign]:
    return {f"document {at}": lambda at=at: _stored(command) >= at for at in range(1, number)}  # type: ignore[misc]


def _stored(command: Command) -> int:
    """How many documents it has said to be stored."""
    return len(_STORED.findall(command.said))


def written(this: Round) -> Iterator[str]:
    """A correction written down: the file holds it wholly or not at all, and what stood there before."""
    this.campaign.ground.begin(this.folder, State.FULL)
    first, second = agency(this), agency(this, 1)
    append(
        this.corrections, [Rename(name=first, to="Another name", by="the campaign", on="2026-11-30", why="a campaign")]
    )
    before = read_corrections(this.corrections)
    command = this.start("correct", "rename", second, "A third name", *_WHY)
    own = {"the engine’s start": (this.graph / "engine" / "state.json").exists}
    yield from this.disturbed(command, own if this.campaign.ground.name == "embedded" else {})
    after = read_corrections(this.corrections)
    if tuple(after)[:1] != tuple(before) or len(after) > 2:
        yield f"of 1 correction there are {len(after)}, or it is another"
    if command.said and len(after) < 2:
        yield "it was said to be written, and is not there"
    with this.campaign.ground.opened(this.folder) as store:
        yield from whole(store, this.campaign.reference)
        yield from kept(store, this.campaign.material.records, "it was there before")
        yield from reloaded(
            store, this.campaign.material, this.campaign.reference, corrected(this, this.campaign.material)
        )


def agency(this: Round, at: int = 0) -> str:
    """The name of an agency that the first document records."""
    return this.campaign.material.records[0].agencies[at].name


def corrected(this: Round, material: Material) -> tuple[DocumentRecords, ...]:
    """The documents as the corrections of the round's file have them."""
    if not this.corrections.exists():
        return material.records
    every = read_corrections(this.corrections)
    return tuple(correct(each, every).records for each in material.records)
