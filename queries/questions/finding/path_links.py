"""What ties two things, and the sentence that says so from either end."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Wording:
    """A link in words: ``there`` from the thing that it is told from, ``back`` from the other.

    ``{a}`` is the thing where the step begins, ``{b}`` the one where it ends. ``on_facts`` where the link is made of
    facts, whose number and review end the sentence.
    """

    there: str
    back: str
    on_facts: bool = False


WORDINGS: Mapping[str, Wording] = MappingProxyType(
    {
        "HELD_BY, NEEDED_BY": Wording("{a} held what {b} needed", "{a} needed what {b} held", on_facts=True),
        "NAMED": Wording("{a} names {b}", "{a} is named in {b}", on_facts=True),
        "LED_BY": Wording("{a} leads work planned after {b}", "{a} has work planned that {b} leads", on_facts=True),
        "ABOUT": Wording("{a} has something to say about {b}", "{a} is spoken of in {b}", on_facts=True),
        "NAMED, ABOUT": Wording(
            "{a} is named where reviews speak of {b}", "{a} is spoken of where reviews name {b}", on_facts=True
        ),
        "TOOK_PART_IN": Wording("{a} took part in {b}", "{a} had {b} taking part"),
        "COMMISSIONED_BY": Wording("{a} was commissioned by {b}", "{a} commissioned {b}"),
        "SUCCEEDED_BY": Wording("{a} was followed by {b}", "{a} took over from {b}"),
        "PART_OF": Wording("{a} is part of {b}", "{a} has {b} as a part"),
        "AT": Wording("{a} is a role at {b}", "{a} has the role of {b}"),
        "SAT_ON": Wording("{a} had a place in making {b}", "{a} was made with a place for {b}"),
        "IN_REGION": Wording("{a} is a review in {b}", "{a} is where {b} was made"),
        "SERVES": Wording("{a} commissioned a review in {b}", "{a} is where {b} commissioned a review"),
        "BROADER": Wording("{a} belongs to the wider theme {b}", "{a} takes in the theme {b}"),
        "CONCERNS": Wording("{a} looks at what happened to {b}", "What happened to {a} is looked at in {b}"),
        "REPORTS": Wording("{a} reports {b}", "{a} is reported in {b}"),
        "SUPERSEDES": Wording("{a} is a newer edition of {b}", "{a} is an older edition of {b}"),
        "FOUND": Wording("{a} found {b}", "{a} is a finding of {b}"),
        "IDENTIFIED": Wording("{a} identified {b}", "{a} was identified by {b}"),
        "MADE": Wording("{a} made {b}", "{a} was made by {b}"),
        "PLANNED": Wording("{a} led to {b}", "{a} is planned after {b}"),
        "PLANNED, HAS_UPDATE": Wording("{a} led to work with {b}", "{a} tells of work planned after {b}"),
        "MISSED_BY": Wording("{a} names {b} as the one to act", "{a} is the one to act in {b}"),
        "HELD_BY": Wording("{a} names {b} as holding the information", "{a} held the information of {b}"),
        "NEEDED_BY": Wording("{a} names {b} as needing the information", "{a} needed the information of {b}"),
        "ADDRESSED_TO": Wording("{a} is addressed to {b}", "{a} is addressed by {b}"),
        "ACTION LED_BY": Wording("{a} is led by {b}", "{a} leads {b}"),
        "FACT ABOUT": Wording("{a} is about {b}", "{a} is spoken of in {b}"),
        "RESPONDS_TO": Wording("{a} responds to {b}", "{a} is answered by {b}"),
        "IMPLEMENTED_BY": Wording("{a} is carried out by {b}", "{a} carries out {b}"),
        "SAME_EVENT": Wording("{a} tells of the same event as {b}", "{a} tells of the same event as {b}"),
        "HAS_UPDATE": Wording("{a} has {b}", "{a} tells of {b}"),
    }
)
"""Every link of a chain, by what the statements ``path-from-…`` call it; the order decides between equal ones."""

ORDER: Mapping[str, int] = MappingProxyType({link: place for place, link in enumerate(WORDINGS)})


@dataclass(frozen=True, slots=True)
class Link:
    """What ties two things: ``forward`` where it is told from the one to the other; the facts that it rests on."""

    link: str
    forward: bool
    facts: int

    def turned(self) -> "Link":
        """The same link from the other end."""
        return Link(self.link, not self.forward, self.facts)


def strongest(links: list[Link]) -> Link:
    """The link with most facts; of equal ones the first in ``ORDER``, told forward before back."""
    return min(links, key=lambda link: (-link.facts, ORDER[link.link], not link.forward))


def relationship(link: Link) -> str:
    """The relationships of the graph that the link is made of, for those who read them."""
    return link.link.removeprefix("ACTION ").removeprefix("FACT ")


def sentence(link: Link, first: str, second: str, reviews: tuple[str, ...], facts: int) -> str:
    """What the step says, from its beginning to its end; ``reviews`` are titles of those that its facts belong to."""
    wording = WORDINGS[link.link]
    said = (wording.there if link.forward else wording.back).format(a=first, b=second)
    if not wording.on_facts:
        return f"{said}."
    elsewhere = tuple(title for title in reviews if title not in (first, second))
    where = f" in {elsewhere[0]}" if len(elsewhere) == 1 else f" in {len(elsewhere)} reviews" if elsewhere else ""
    return f"{said}{where} ({facts} {'fact' if facts == 1 else 'facts'})."
