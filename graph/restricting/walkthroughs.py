"""Which walkthroughs readers see: those that show and tell nothing that the open graph does not hold.

A walkthrough is in people's own words, and what it says may rest on the whole graph: "in 4 of the 7 other reviews". So
a step is given when the open graph would say the very same; or when it shows nothing but things of one review, of
which no document is held back. A walkthrough with any other step is hidden wholly.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from graph.copying.reading import labels, nodes
from graph.restricting.choosing import Choice
from graph.store import Store
from graph.writing.subgraph import NodeKey
from graph.writing.walkthroughs import Step, Walkthrough, walkthroughs

Drafted = Callable[[Store, str], Iterable[Step]]
"""The steps that a graph would propose for a review."""

_SHORTEST = 5
"""Characters of a title or a reference that are looked for in a walkthrough's words."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The walkthroughs of a graph that readers may see, and those that they may not."""

    given: tuple[Walkthrough, ...]
    hidden: tuple[Walkthrough, ...]


def given_and_hidden(full: Store, target: Store, choice: Choice, drafted: Drafted) -> Shown:
    """Every walkthrough of the full graph, told apart by what the open graph (``target``) holds."""
    every = walkthroughs(full)
    held = _held(target, {uid for one in every for uid in (*_shown(one), one.review or "")})
    given = [one for one in every if _passes(one, held, choice, lambda uid: frozenset(drafted(target, uid)))]
    return Shown(tuple(given), tuple(one for one in every if one not in given))


def _shown(one: Walkthrough) -> Iterator[str]:
    return (uid for step in one.steps for uid in step.shown)


def _held(store: Store, uids: Iterable[str]) -> frozenset[str]:
    wanted = sorted(uids)
    return frozenset(node.uid for node in nodes(store, (NodeKey(label, uid) for label in labels() for uid in wanted)))


def _passes(one: Walkthrough, held: Collection[str], choice: Choice, drafted: Callable[[str], frozenset[Step]]) -> bool:
    if one.review is None or one.review in choice.reviews:
        return False
    if one.review not in held or not all(uid in held for uid in _shown(one)):
        return False
    if _speaks_of(one, choice.words):
        return False
    whole = one.review not in {uid for each in choice.held for uid in each.others}
    unsure = {step for step in one.steps if not (whole and _of_one_review(step, one.review))}
    return not unsure or unsure <= drafted(one.review)


def _of_one_review(step: Step, review: str) -> bool:
    """Whether it shows no theme and no other review: what is said of those counts reviews that may not be told of."""
    return not any(uid.startswith(("theme:", "region:")) or _elsewhere(uid, review) for uid in step.shown)


def _elsewhere(uid: str, review: str) -> bool:
    return uid.startswith("review:") and uid != review


def _speaks_of(one: Walkthrough, words: Iterable[str]) -> bool:
    said = (one.title, *(text for step in one.steps for text in (step.heading, step.words, step.prompt, step.notes)))
    folded = _folded(" ".join(said))
    return any(len(each) >= _SHORTEST and _folded(each) in folded for each in words)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
