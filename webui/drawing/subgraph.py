"""What is drawn of a review: its nodes and the links between them, the same for the drawing and for the table."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from queries.questions.pages.page_facts import Fact
from queries.questions.pages.page_review import ReviewRead

KINDS_DRAWN = ("Agency", "InformationGap", "MissedOpportunity", "Finding", "Recommendation", "Action", "Theme")
DRAWN_AT_FIRST = KINDS_DRAWN[:-1]
"""Themes tie nearly everything to everything: they are drawn when asked for."""
MOST = 150
"""More nodes than this cannot be read in one drawing; the table has them all."""

WORDS = {
    "RESPONDS_TO": "answers",
    "IMPLEMENTED_BY": "carried out by",
    "SAME_EVENT": "same event as",
    "HELD_BY": "held by",
    "NEEDED_BY": "needed by",
    "MISSED_BY": "missed by",
    "ADDRESSED_TO": "addressed to",
    "LED_BY": "led by",
    "ABOUT": "about",
    "TOOK_PART_IN": "took part in",
    "FOUND": "found",
    "IDENTIFIED": "identified",
    "MADE": "made",
    "PLANNED": "planned",
}
_FROM_REVIEW = {
    "Finding": "FOUND",
    "MissedOpportunity": "IDENTIFIED",
    "InformationGap": "IDENTIFIED",
    "Recommendation": "MADE",
    "Action": "PLANNED",
}


@dataclass(frozen=True, slots=True)
class Dot:
    """A node: its label in the graph, what to call it, and its fact if it is one."""

    uid: str
    label: str
    name: str
    fact: Fact | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A link between two nodes, in words."""

    start: str
    link: str
    end: str

    @property
    def words(self) -> str:
        return WORDS[self.link]


@dataclass(frozen=True, slots=True)
class Subgraph:
    """Everything to be shown, and the uids of the nodes that fit into the drawing."""

    review: str
    dots: dict[str, Dot]
    lines: tuple[Line, ...]
    drawn: frozenset[str]

    @property
    def cut(self) -> bool:
        """Whether some nodes are in the table alone."""
        return len(self.drawn) < len(self.dots)


def kinds_asked(asked: Sequence[str]) -> tuple[str, ...]:
    """The kinds to draw, of those asked for; where none is, the usual ones."""
    return tuple(kind for kind in KINDS_DRAWN if kind in asked) or DRAWN_AT_FIRST


def subgraph(read: ReviewRead, kinds: tuple[str, ...]) -> Subgraph:
    """The review, its facts and what they are tied to, of these kinds.

    The review's own links are left out where something else ties a node in: they would cover the rest.
    """
    dots = _dots(read)
    dots = {uid: dot for uid, dot in dots.items() if uid == read.profile.uid or dot.label in kinds}
    between = _between(read, dots)
    tied = {line.start for line in between} | {line.end for line in between}
    own = [line for line in _own(read, dots) if {line.start, line.end} - {read.profile.uid} - tied]
    lines = tuple(dict.fromkeys((*between, *own)))
    return Subgraph(read.profile.uid, dots, lines, _drawn(read.profile.uid, dots, lines))


def _dots(read: ReviewRead) -> dict[str, Dot]:
    found: dict[str, Dot] = {}
    for dot in _every_dot(read):
        found.setdefault(dot.uid, dot)
    return found


def _every_dot(read: ReviewRead) -> Iterator[Dot]:
    yield Dot(read.profile.uid, "Review", read.profile.name)
    yield from (Dot(agency.uid, "Agency", agency.name) for agency in read.agencies)
    yield from (Dot(fact.uid, fact.label, called(fact), fact) for fact in read.facts)
    for link in read.links:
        if link.other_label in ("Agency", "Theme"):
            yield Dot(link.other, link.other_label, link.other_name or link.other.partition(":")[2])
        if link.agency:
            yield Dot(link.agency, "Agency", link.agency_name or link.agency)


def called(fact: Fact) -> str:
    """What to call a fact in a few words: its number, else how it begins."""
    if fact.ref and fact.label in ("Recommendation", "Action"):
        return f"{fact.label} {fact.ref}"
    return fact.what or fact.text


def _between(read: ReviewRead, dots: dict[str, Dot]) -> list[Line]:
    lines = []
    for link in read.links:
        # A role leads for its agency; people's posts are not drawn.
        end = link.agency if link.link == "LED_BY" and link.agency else link.other
        if link.link in WORDS and link.start in dots and end in dots:
            lines.append(Line(link.start, link.link, end))
    return lines


def _own(read: ReviewRead, dots: dict[str, Dot]) -> list[Line]:
    lines = [Line(read.profile.uid, _FROM_REVIEW[fact.label], fact.uid) for fact in read.facts if fact.uid in dots]
    return lines + [Line(a.uid, "TOOK_PART_IN", read.profile.uid) for a in read.agencies if a.uid in dots]


def _drawn(review: str, dots: dict[str, Dot], lines: tuple[Line, ...]) -> frozenset[str]:
    """The nodes with most links, where there are too many for one drawing; the review always."""
    links = Counter(uid for line in lines for uid in (line.start, line.end))
    ranked = sorted(dots, key=lambda uid: (uid != review, -links[uid], uid))
    return frozenset(ranked[:MOST])
