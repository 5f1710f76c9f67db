"""What a step's drawing shows, as sentences with their places: the same for a list, a reader's ears and a briefing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.model.vocabulary import Assurance, Status
from queries.networks.sentences import count, listed
from queries.questions.evidence import Passage
from queries.questions.pages.page_facts import Fact
from queries.questions.profiles.profile_lines import date_said, in_words
from queries.walkthroughs.rows import Part, Row
from queries.walkthroughs.scene import Scene, Thing

_CALLED = {"MissedOpportunity": "Missed opportunity", "InformationGap": "Information gap"}


@dataclass(frozen=True, slots=True)
class Telling:
    """One thing that is drawn, in a sentence, and the passages behind it."""

    words: str
    passages: tuple[Passage, ...] = ()


def tellings(scene: Scene, part: Part, unsaid: frozenset[str] = frozenset()) -> tuple[Telling, ...]:
    """Every row and every other thing of a drawing, in order, without the things that need no sentence."""
    rows = [Telling(_row(row), scene.passages.get(row.thing.uid, ())) for row in part.rows]
    return (*rows, *(each for uid, each in _others(scene, part.others) if uid not in unsaid))


def _row(row: Row) -> str:
    fact, before, after = row.thing.fact, _names(row.before), _names(row.after)
    assert fact is not None  # noqa: S101 - a row is of a fact
    said = " This is implied, not said outright." if row.implied else ""
    when = f" ({date_said(fact.happened)})" if fact.happened else ""
    words = f"{called(row.thing)}{when}: {_ended(fact.text)}"
    if fact.label == "InformationGap":
        return words + _gap(row, before, after) + said
    if fact.label == "MissedOpportunity":
        return words + (f" By: {before}." if before else "") + said
    if fact.label == "Recommendation":
        return words + (f" Asked of: {after}." if after else "")
    if fact.label == "Action":
        return f"{words} {standing(fact)}{_carried(row)}"
    return words


def standing(fact: Fact) -> str:
    """How an action stands, as the plan says."""
    state = "not stated" if fact.status is Status.UNKNOWN else in_words(fact.status.value)
    words = f"Status: {state}{'' if not fact.status_implied else ', implied by a progress note'}."
    if fact.status is Status.COMPLETED:
        cited = fact.assurance is Assurance.EVIDENCED
        words += " A check, a count or a result is cited." if cited else " No check, count or result is cited."
    target = date_said(fact.target_date) if fact.target_date else fact.target_text
    return f"{words} Target: {_ended(target) if target else 'not stated.'}"


def _carried(row: Row) -> str:
    carried = [called(thing) for thing in row.before]
    return f" It carries out {listed([f'{each[:1].lower()}{each[1:]}' for each in carried])}." if carried else ""


def _gap(row: Row, before: str, after: str) -> str:
    held = before or (f"“{row.unnamed_before}”" if row.unnamed_before else "")
    words = f" Known to: {held}." if held else " Who held it is not named." if row.unnamed_before is not None else ""
    if row.unnamed_after is not None:
        told = f"“{row.unnamed_after}”" if row.unnamed_after else ""
        return words + (f" Did not reach, or not in time: {told}." if told else " Who needed it is not named.")
    return words + (f" Did not reach, or not in time: {after}." if after else "")


def called(thing: Thing) -> str:
    """What to call a fact: its kind, with its number where it has one."""
    kind = _CALLED.get(thing.label, thing.label)
    return f"{kind} {thing.fact.ref}" if thing.fact and thing.fact.ref else kind


def _ended(text: str) -> str:
    stripped = text.strip()
    return stripped if stripped[-1:] in '.?!”"' else f"{stripped}."


def _names(things: Iterable[Thing]) -> str:
    return listed([called(thing) if thing.fact else thing.name for thing in things])


def _others(scene: Scene, things: tuple[Thing, ...]) -> Iterator[tuple[str, Telling]]:
    ties = scene.within(thing.uid for thing in things)
    for thing in things:
        about = [tie for tie in ties if thing.uid in ((tie.end,) if tie.link == "ABOUT" else (tie.start,))]
        if thing.label == "Theme":
            yield thing.uid, Telling(f"Theme: {thing.name}.")
        elif not about:
            yield thing.uid, Telling(f"{thing.label}: {review_words(thing)}.", scene.passages.get(thing.uid, ()))
        for tie in about:
            behind = scene.passages.get(tie.facts[0], ()) if tie.facts else ()
            if tie.link == "ABOUT":
                words = f"{review_words(thing)} carries the theme {scene.things[tie.start].name}."
            else:
                words = f"{thing.name} took part in {scene.things[tie.end].name}."
            yield thing.uid, Telling(words, behind)


_DRAWN = {
    "InformationGap": ("information gap", "information gaps"),
    "MissedOpportunity": ("missed opportunity", "missed opportunities"),
    "Finding": ("finding", "findings"),
    "Action": ("action", "actions"),
    "Recommendation": ("recommendation", "recommendations"),
    "Agency": ("agency", "agencies"),
    "Review": ("review", "reviews"),
}


def drawn_kind(things: tuple[Thing, ...]) -> str | None:
    """The label of the things that a drawing is about: the first of the kinds above that it holds."""
    here = {thing.label for thing in things}
    return next((label for label in _DRAWN if label in here), None)


def drawn_words(things: tuple[Thing, ...], left: int = 0) -> str:
    """How many things a drawing is about: ``4 information gaps``, or ``3 of 4 information gaps`` where one is left.

    Empty where one thing is drawn and there is no other.
    """
    label = drawn_kind(things)
    if label is None or len(things) + left < 2:
        return ""
    number = sum(thing.label == label for thing in things)
    every = count(number + left, *_DRAWN[label])
    return f"{number:,} of {every}" if left else every


def review_words(thing: Thing) -> str:
    """A thing's name, and the year of a review."""
    return f"{thing.name} ({thing.year})" if thing.year else thing.name
