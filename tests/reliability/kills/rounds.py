"""What a round is: a place of its own, something that is done there, and what was not as promised afterwards."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.reliability.kills.expected import Material, Reference
from tests.reliability.kills.grounds import Ground
from tests.reliability.kills.moments import Disturbance, Sign
from tests.reliability.kills.nursery import Nursery
from tests.reliability.kills.processes import Command, kill
from tests.reliability.kills.promises import traceless


@dataclass(frozen=True, slots=True)
class Campaign:
    """What all rounds share.

    Attributes:
        ground: where graphs are.
        material: the documents.
        added: the same under the names that the pages give to added ones.
        reference: what undisturbed loads give.
        saved: a backup of a collection, made undisturbed.
        births: where commands are started.
    """

    ground: Ground
    material: Material
    added: Material
    reference: Reference
    saved: Path
    births: Nursery


@dataclass(frozen=True, slots=True)
class Round:
    """One round in a folder of its own, in which the graph lies too where it is in a folder."""

    campaign: Campaign
    folder: Path
    disturbance: Disturbance

    @property
    def graph(self) -> Path:
        return self.folder / "graph"

    @property
    def corrections(self) -> Path:
        return self.folder / "corrections.yaml"

    def start(self, *arguments: str) -> Command:
        return Command(self.campaign.births, self.folder, self.campaign.ground.settings(self.folder), *arguments)

    def disturbed(self, command: Command, signs: dict[str, Sign], *folders: Path) -> Iterator[str]:
        """Let the command come to some moment, end something of it, and wait for the end of all of it."""
        where = folders or (self.graph,)
        self.disturbance.strike(signs, lambda: command.running, lambda victim: kill(victim, command, where))
        if not command.finished():
            yield "the command did not come to an end"
        yield from self.settled()
        self.disturbance.ended()
        yield from traceless(command.said, command.complained)
        if self.disturbance.victim is None and command.code:
            yield f"undisturbed, the command failed: {command.complained[-600:]}"

    def settled(self) -> Iterator[str]:
        if not self.campaign.ground.settled(self.folder):
            yield "the engine or its keeper did not come to an end"


Scenario = Callable[[Round], Iterator[str]]
"""Does something in a round and gives what was not as promised; whatever it gives, it runs to its end."""
