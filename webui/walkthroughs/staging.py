"""A walkthrough made ready to be shown: its presented steps in words that are masked, with drawings and places."""

from collections.abc import Callable
from dataclasses import dataclass

from graph.store import Store
from graph.writing.walkthroughs import Step, Walkthrough
from queries.questions.evidence import Passage
from queries.walkthroughs.rows import Part, parts
from queries.walkthroughs.scene import Scene, scene, sources
from queries.walkthroughs.telling import Telling, drawn_words, tellings
from queries.walkthroughs.undrawn import told, whole
from webui.walkthroughs.picture import Masking, Picture, picture

Addressing = Callable[[Passage], str]


@dataclass(frozen=True, slots=True)
class Source:
    """A place in a document in words, and the address that opens it; none in a file that is given away."""

    words: str
    address: str | None


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that the drawing shows, as a sentence, and where the documents say so."""

    words: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class StagedStep:
    """One screen. ``drawn`` says how many things the drawing is about; ``left`` tells of the others of their kind,
    where they are asked for; ``gone`` counts what the graph no longer holds."""

    number: int
    heading: str
    words: tuple[str, ...]
    prompt: str
    notes: tuple[str, ...]
    picture: Picture | None
    drawn: str
    lines: tuple[Line, ...]
    left: tuple[Line, ...]
    sources: tuple[Source, ...]
    gone: int

    @property
    def anchor(self) -> str:
        return f"step-{self.number}"


@dataclass(frozen=True, slots=True)
class Stage:
    """A walkthrough as it is shown. ``uid`` is None for one that is not kept."""

    title: str
    review: str | None
    review_title: str | None
    uid: str | None
    steps: tuple[StagedStep, ...]

    @property
    def with_notes(self) -> bool:
        return any(step.notes for step in self.steps)


def staged(
    store: Store,
    walkthrough: Walkthrough,
    masked: Masking,
    address: Addressing | None = None,
    *,
    notes: bool = True,
    listing_all: bool = False,
) -> Stage:
    """A walkthrough, ready to be shown.

    Args:
        store: the graph that its steps show parts of.
        walkthrough: kept or not.
        masked: takes people's names out of words; everything that is shown goes through it once.
        address: where a passage opens; None where nothing does.
        notes: whether the presenter's notes are in it.
        listing_all: whether each step lists what the review holds of its kind beyond what is drawn. Never in a file
            that is given away: what somebody took out of a drawing stays out of that.
    """
    presented = walkthrough.presented
    shown = scene(store, (uid for step in presented for uid in step.shown))
    drawn = parts(shown, [step.shown for step in presented])
    maker = _Maker(shown, masked, address, notes=notes)
    every = whole(store, walkthrough.review)
    left = [every.left(shown.present(step.shown)) if every else () for step in presented]
    others = told(store, every, left) if every and listing_all else [()] * len(left)
    each = zip(presented, drawn, map(len, left), others, strict=True)
    steps = tuple(maker.step(number, *given) for number, given in enumerate(each, start=1))
    title = masked(walkthrough.title)
    name = masked(walkthrough.review_title) if walkthrough.review_title else None
    return Stage(title, walkthrough.review, name, walkthrough.uid, steps)


class _Maker:
    """Makes steps over one scene."""

    def __init__(self, shown: Scene, masked: Masking, address: Addressing | None, *, notes: bool) -> None:
        self.scene, self.masked, self.address, self.notes = shown, masked, address, notes

    def step(self, number: int, step: Step, part: Part, more: int, left: tuple[Telling, ...]) -> StagedStep:
        return StagedStep(
            number,
            self.masked(step.heading),
            self._paragraphs(step.words),
            self.masked(step.prompt),
            self._paragraphs(step.notes) if self.notes else (),
            picture(self.scene, part, self.masked),
            drawn_words(self.scene.present(step.shown), more),
            self._lines(tellings(self.scene, part)),
            self._lines(left),
            tuple(self._source(at) for at in sources(self.scene, step.shown)),
            self.scene.gone(step.shown),
        )

    def _lines(self, told: tuple[Telling, ...]) -> tuple[Line, ...]:
        return tuple(
            Line(self.masked(each.words), tuple(self._source(at) for at in each.passages[:3])) for each in told
        )

    def _paragraphs(self, text: str) -> tuple[str, ...]:
        return tuple(self.masked(line.strip()) for line in text.splitlines() if line.strip())

    def _source(self, at: Passage) -> Source:
        return Source(self.masked(at.place), self.address(at) if self.address else None)
