"""A view as a picture: marks where its things stand, strokes for its links, and for steps of the path without one."""

from collections.abc import Callable, Iterator

from queries.questions.finding.path import StepRow
from queries.questions.pages.page_neighbourhood import Thing, Tie
from webui.drawing.picture import Mark, Picture, Stroke, short
from webui.explore.links import LINKS
from webui.explore.measures import Measured
from webui.explore.placing import Places
from webui.explore.shown import Shown

_LETTERS, _INSIDE, _SAID = 34, 20, 60
"""Letters by a shape, inside one, and along a step of the path."""


def picture(shown: Shown, measured: Measured, places: Places, words: Callable[[str], str]) -> Picture:
    """What is drawn; ``words`` takes people's names out of what stands in it."""
    focus = shown.view.focus
    marks = tuple(
        Mark(
            uid,
            shown.things[uid].label,
            _label(shown.things[uid], words),
            *places[uid],
            share=measured.share(uid),
            step=measured.step(uid),
            implied=_implied(shown.things[uid]),
            chosen=focus == (uid,),
        )
        for uid in sorted(places)
    )
    return Picture(marks, tuple(_strokes(shown, words)))


def _label(thing: Thing, words: Callable[[str], str]) -> str:
    return short(words(thing.called), _INSIDE if thing.label in ("Case", "Document") else _LETTERS)


def _implied(thing: Thing) -> bool:
    return thing.fact is not None and thing.fact.certainty == "implied"


def _strokes(shown: Shown, words: Callable[[str], str]) -> Iterator[Stroke]:
    steps = {frozenset((step.first, step.second)): step for step in shown.steps}
    tied = set()
    for tie in shown.drawn_ties:
        ends = frozenset((tie.start, tie.end))
        tied.add(ends)
        chosen = shown.view.focus == (tie.start, tie.link, tie.end)
        yield Stroke(
            tie.start, tie.link, tie.end, LINKS[tie.link], _ordered_alone(shown, tie), ends in steps, chosen=chosen
        )
    yield from (
        _step(step, words)
        for ends, step in steps.items()
        if ends not in tied and {step.first, step.second} <= shown.drawn
    )


def _step(step: StepRow, words: Callable[[str], str]) -> Stroke:
    """A step that rests on facts between the two, and not on one link of the graph: worked out, so dotted."""
    return Stroke(step.first, "", step.second, short(words(step.sentence), _SAID), implied=True, strong=True)


def _ordered_alone(shown: Shown, tie: Tie) -> bool:
    """Whether only the order and words of a plan tie an action to its recommendation."""
    fact = shown.things[tie.end].fact if tie.link == "IMPLEMENTED_BY" else None
    return fact is not None and fact.tie_implied
