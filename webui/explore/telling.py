"""What is told of the thing or the link that is selected: its words, its passages and what it is tied to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.store import Store
from queries.questions.evidence import Passage, by_fact, passages
from queries.questions.finding.path_links import WORDINGS
from queries.questions.pages.page_neighbourhood import Thing, Tie
from webui.explore.links import BACK, LINKS
from webui.explore.shown import Shown

_WORDED = {"LED_BY": "ACTION LED_BY", "ABOUT": "FACT ABOUT"}
_MOST_NAMED = 6


@dataclass(frozen=True, slots=True)
class Tied:
    """What a thing is tied to by one type of link, from one end: the words, the first few things, and how many."""

    words: str
    things: tuple[Thing, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Told:
    """The selected thing; or the selected link, with the sentence that it says. ``quotes`` is what it rests on."""

    thing: Thing | None
    tie: Tie | None
    sentence: str | None
    quotes: tuple[Passage, ...]
    tied: tuple[Tied, ...] = ()


def told(store: Store, shown: Shown) -> Told | None:
    """What the view has selected; None where that is nothing, or is not in view."""
    focus = shown.view.focus
    if len(focus) == 3:
        tie = Tie(*focus)
        return _link(store, shown.things, tie) if tie in shown.ties else None
    if not focus or focus[0] not in shown.things:
        return None
    thing = shown.things[focus[0]]
    return Told(thing, None, None, _quotes(store, [thing.uid]), _tied(shown, thing.uid))


def sentence(tie: Tie, start: str, end: str) -> str:
    """What a link says, given what its two things are called."""
    return WORDINGS[_WORDED.get(tie.link, tie.link)].there.format(a=start, b=end) + "."


def rests_on(tie: Tie, things: Mapping[str, Thing]) -> tuple[str, ...]:
    """The uids whose passages show a link: of the fact where it starts, else ends; else of the review; else of both."""
    ends = (tie.start, tie.end)
    facts = [uid for uid in ends if things[uid].fact is not None]
    reviews = [uid for uid in ends if things[uid].label == "Review"]
    return tuple(facts[:1] or reviews[:1] or ends)


def _link(store: Store, things: Mapping[str, Thing], tie: Tie) -> Told:
    said = sentence(tie, _named(things[tie.start]), _named(things[tie.end]))
    return Told(None, tie, said, _quotes(store, rests_on(tie, things)))


def _named(thing: Thing) -> str:
    """A thing in a sentence: what is called by its own words stands in quotation marks."""
    return f"“{thing.called}”" if thing.fact is not None and not thing.fact.ref else thing.called


def _quotes(store: Store, uids: Iterable[str]) -> tuple[Passage, ...]:
    return tuple(each for found in by_fact(passages(store, uids)).values() for each in found)


def _tied(shown: Shown, uid: str) -> tuple[Tied, ...]:
    found: dict[str, list[Thing]] = {}
    for tie in shown.ties:
        if tie.start == uid:
            found.setdefault(LINKS[tie.link].capitalize(), []).append(shown.things[tie.end])
        elif tie.end == uid:
            found.setdefault(BACK[tie.link].capitalize(), []).append(shown.things[tie.start])
    return tuple(Tied(words, tuple(every[:_MOST_NAMED]), len(every)) for words, every in found.items())
