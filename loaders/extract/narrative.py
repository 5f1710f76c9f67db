"""The narrative of a review: its sentences with their actors marked, each knowing what was said before it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from loaders.blocks import Block, BlockKind
from loaders.extract.actors import AgencyMentions, Cast, Tagged
from loaders.extract.casting import cast_of
from loaders.extract.sections import TELLS_FAILURES, Zone, zone_of
from loaders.extract.when import year_of
from loaders.segment.sentences import Sentence, sentences

_ACTION = re.compile(r"^(?:actions?|recommendations?|learning points?|lessons?)\b[^.]{0,20}[:.]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of the narrative. ``before`` its block's earlier ones, nearest last; ``cast`` is the document's;
    ``year`` the one that was last printed before it."""

    sentence: Sentence
    tagged: Tagged
    zone: Zone
    before: tuple["Told", ...]
    cast: Cast
    year: str | None = None

    def antecedent(self) -> tuple[str, ...]:
        """Whom a pronoun here most likely means: the first agency of the nearest earlier sentence that names one."""
        for earlier in reversed(self.before):
            agents = [actor for actor in earlier.tagged.within(earlier.tagged.text) if actor.kind == "a"]
            if agents:
                return agents[0].agencies
        return self.heading_agency()

    def heading_agency(self) -> tuple[str, ...]:
        """The one agency that the innermost heading names, if it names just one."""
        for heading in reversed(self.sentence.headings):
            named = dict.fromkeys(mention.name for mention in self.cast.names.mentions(heading))
            if named:
                return tuple(named) if len(named) == 1 and not self.cast.boards & set(named) else ()
        return ()


def _titles(blocks: Sequence[Block]) -> set[str]:
    """The headings that a paper opens with: its name, of a plan too, says nothing of what the lines under it tell."""
    return {block.text for block in takewhile(lambda block: block.kind is BlockKind.HEADING, blocks)}


def narrative(blocks: Sequence[Block], names: AgencyMentions) -> tuple[Told, ...]:
    """The sentences that may tell of failures, in order; the other parts of a review are left out."""
    every = sentences(blocks)
    titles = _titles(blocks)
    cast = cast_of((sentence.text for sentence in every), names)
    told: list[Told] = []
    recent: list[str] = []
    section: tuple[str, ...] = ()
    year: str | None = None
    for sentence in every:
        if sentence.headings != section:
            section, recent = sentence.headings, []
        zone = Zone.NARRATIVE if set(sentence.headings) <= titles else zone_of(sentence.headings)
        if zone not in TELLS_FAILURES or _ACTION.match(sentence.block.text):
            continue
        same = told and told[-1].sentence.block is sentence.block
        before = (*told[-1].before, told[-1]) if same else ()
        tagged = cast.tag(sentence.text, recent)
        told.append(Told(sentence, tagged, zone, before, cast, year))
        year = year_of(sentence.text) or year
        recent += [mention.name for mention in names.mentions(sentence.text)]
    return tuple(told)
