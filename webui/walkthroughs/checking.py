"""What a facilitator reads before a walkthrough is given away: what was masked, and what may still identify someone."""

import hashlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from graph.store import Store
from graph.writing.walkthroughs import Walkthrough
from queries.questions.pages.page_collection import names_to_keep
from queries.walkthroughs.identifying import Fragment, Sign, signs
from queries.walkthroughs.masked_places import MaskedPlace, Recorder, masked_places
from queries.walkthroughs.scene import scene
from webui.walkthroughs.export import file_of
from webui.walkthroughs.staging import Stage, staged


@dataclass(frozen=True, slots=True)
class Checked:
    """The file as it would be given away, and what to read first. ``steps`` are the headings, in order."""

    file: str
    masked: tuple[MaskedPlace, ...]
    signs: tuple[Sign, ...]
    steps: tuple[str, ...]

    @property
    def digest(self) -> str:
        """Another one means that the file is not the one whose list was read."""
        return hashlib.sha256(self.file.encode("utf-8")).hexdigest()

    def step_name(self, number: int | None) -> str:
        """What a step is called: its place and heading."""
        return "The whole" if number is None else f"Step {number}, {self.steps[number - 1]}"


def checked(store: Store, walkthrough: Walkthrough, *, notes: bool) -> Checked:
    """The file of a walkthrough with names masked, and the lists to read before it is given away."""
    recorder = Recorder(names_to_keep(store))
    stage = staged(store, walkthrough, recorder, notes=notes)
    fragments = tuple(_fragments(stage))
    names = _own_names(store, walkthrough)
    return Checked(
        file_of(stage, notes=notes),
        masked_places(recorder, fragments),
        signs(fragments, names),
        tuple(step.heading for step in stage.steps),
    )


def _fragments(stage: Stage) -> Iterator[Fragment]:
    yield Fragment(None, "the title", stage.title)
    for step in stage.steps:
        own = (("the heading", (step.heading,)), ("the words", step.words), ("the question", (step.prompt,)))
        drawn = tuple(line.words for line in step.lines)
        places = tuple(dict.fromkeys(at.words for line in step.lines for at in line.sources))
        for where, texts in (*own, ("the notes", step.notes), ("what is drawn", drawn), ("the sources", places)):
            yield from (Fragment(step.number, where, text) for text in texts if text)


def _own_names(store: Store, walkthrough: Walkthrough) -> Collection[str]:
    if walkthrough.review is None:
        return ()
    thing = scene(store, [walkthrough.review]).things.get(walkthrough.review)
    return {name for name in (walkthrough.review_title, *([thing.name, thing.subject] if thing else ())) if name}
