"""Missed opportunities: sentences that say an agency did not do what it should have done at the time."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from graph.model.identity import fact_id
from graph.model.records import MissedOpportunity
from graph.model.vocabulary import Certainty, MissedKind
from loaders.blocks import Block, BlockKind
from loaders.extract.actors import AgencyMentions
from loaders.extract.failures import Failure
from loaders.extract.found import Found, source_of
from loaders.extract.judging import Judged, judged
from loaders.extract.narrative import Told, narrative
from loaders.extract.repeats import told_again
from loaders.extract.sections import Zone
from loaders.extract.when import when
from loaders.resolve.themes import themes_of

_FURTHEST_BACK = 3
_REVIEWS = re.compile(r"\bReview Panel\b")

ReviewOf = Callable[[Block], str | None]
"""The id of the review that a block tells of, or None."""

_POINTS_BACK = re.compile(
    r"^(?:that|this) (?:should|ought|was not|was contrary|was (?:a|another) (?:missed|lost))\b|"
    r"\b(?:leaves?|left) (?:this|it|that) out\b|^(?:nobody|no one|no-one|none) [^,;]* did ?\.?$|"
    r"^(?:nobody|no one|no-one|none|neither|staff) (?:from|of|at|in|within) (?:the )?§n\d+\b"
)
_OPENS_BACK = re.compile(r"^(?:nevertheless,? |however,? |yet |but )?(?:it|they|this|that|these|the §n\d+)\b(?!'s)")
_THESE = re.compile(
    r"\b(?:these|both|the involved|all (?:of )?(?:the|these)|none of the(?: involved)?|"
    r"each(?: of the)?|the) (?:agencies|services|professionals|§g\d+)"
)


def find(
    blocks: Sequence[Block],
    names: AgencyMentions,
    review_of: ReviewOf,
    *,
    document: str = "",
    story: Sequence[Judged] | None = None,
) -> tuple[Found[MissedOpportunity], ...]:
    """Every failure that the narrative tells of, in order, each once; a failure told again adds its place to the first.

    Args:
        blocks: those of the whole document, in order.
        names: the document's agencies.
        review_of: which review a block belongs to; failures of no review are left out.
        document: the file's name, for the records.
        story: ``judged(narrative(blocks, names))`` where it is at hand already; read from the blocks where it is not.
    """
    found: list[Found[MissedOpportunity]] = []
    for each in judged(narrative(blocks, names)) if story is None else story:
        review = review_of(each.told.sentence.block)
        if review is None:
            continue
        for one in _of_sentence(each, review, document):
            earlier = told_again(one.record, [other.record for other in found])
            if earlier is None:
                found.append(one)
            else:
                first = found[earlier]
                merged = replace(first.record, sources=(*first.record.sources, *one.record.sources))
                found[earlier] = replace(first, record=merged)
    return tuple(found)


def _of_sentence(each: Judged, review: str, document: str) -> Iterator[Found[MissedOpportunity]]:
    told = each.told
    untold = [gap for gap in each.untold if gap.failure]
    if untold:
        holders = tuple(dict.fromkeys(name for gap in untold for name in gap.holders if name in told.cast.agencies))
        failure = Failure(untold[0].words, untold[0].rule, agencies=holders)
        yield _found(told, review, document, failure, MissedKind.INFORMATION_NOT_SHARED)
    elif each.failure is not None:
        one = _found(told, review, document, each.failure, each.kind)
        # A lesson that names nobody is about practice in general, not about this case.
        if one.record.agencies or told.zone is not Zone.LEARNING:
            yield one
    elif told.zone is Zone.MISSED and _opens_item(told):
        words = told.tagged.text
        listed = Failure(words, "listed as missed", Certainty.IMPLIED, _first(told))
        yield _found(told, review, document, listed, each.kind)


def _opens_item(told: Told) -> bool:
    return told.sentence.block.kind is BlockKind.LIST_ITEM and not told.before and len(told.sentence.text.split()) > 5


def _first(told: Told) -> tuple[str, ...]:
    agents = [actor for actor in told.tagged.within(told.tagged.text) if actor.kind == "a"]
    return agents[0].agencies if agents else ()


def _found(told: Told, review: str, document: str, failure: Failure, kind: MissedKind) -> Found[MissedOpportunity]:
    agencies = failure.agencies or _who(told, failure)
    parts = _passage(told, failure)
    text = " ".join(part.sentence.text for part in parts)
    record = MissedOpportunity(
        document=document,
        id=fact_id(review, "missed_opportunity", section=None, ref=None, text=text),
        review=review,
        text=text,
        kind=kind,
        certainty=failure.certainty,
        agencies=agencies,
        when=when(text, [each.sentence.text for each in told.before], told.year),
        themes=themes_of(text),
        sources=(source_of(parts[0].sentence.place.to(told.sentence.place), text),),
    )
    return Found(record, (told.tagged.spell(failure.words),), failure.rule)


def _passage(told: Told, failure: Failure) -> tuple[Told, ...]:
    """The sentence, with those before it where it opens with a pronoun or a bare role: the quotation must say who.

    Where the one who failed is named a little further back, up to three sentences, the quotation starts there.
    """
    back = failure.points_back and _OPENS_BACK.match(told.tagged.text.strip())
    if not told.before or not (back or _POINTS_BACK.search(told.tagged.text)):
        return (told,)
    near = told.before[-_FURTHEST_BACK:]
    named = [n for n, each in enumerate(near) if any(actor.kind == "a" for actor in each.tagged.actors.values())]
    return (*(near[named[-1] :] if named else near[-1:]), told)


def _who(told: Told, failure: Failure) -> tuple[str, ...]:
    """Whose failure it is where its own clause does not say: those just listed, one just named, or the heading's.

    A body that reviews is only named here as the one that looks back.
    """
    if _THESE.search(told.tagged.text) and told.before:
        listed = dict.fromkeys(
            name
            for earlier in told.before
            for actor in earlier.tagged.within(earlier.tagged.text)
            for name in actor.agencies
        )
        if len(listed) > 1:
            return tuple(listed)
        return ()
    if failure.points_back or _POINTS_BACK.search(told.tagged.text):
        return tuple(name for name in told.antecedent() if name not in told.cast.boards and not _REVIEWS.search(name))
    return told.heading_agency()
