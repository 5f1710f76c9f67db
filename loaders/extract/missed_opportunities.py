"""Missed opportunities: sentences that say an agency did not do what it should have done at the time."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from graph.model.identity import fact_id
from graph.model.records import MissedOpportunity
from graph.model.vocabulary import Certainty, MissedKind
from loaders.blocks import Block, BlockKind, Place
from loaders.extract import failure_nouns, failure_verbs, telling
from loaders.extract.actors import AgencyMentions
from loaders.extract.failures import Failure
from loaders.extract.found import Found, source_of
from loaders.extract.grammar import something_else
from loaders.extract.missed_kinds import kind_of
from loaders.extract.narrative import Told, narrative
from loaders.extract.repeats import told_again
from loaders.extract.sections import Zone
from loaders.extract.when import when
from loaders.resolve.themes import themes_of

_RULES = (
    failure_nouns.opportunity, failure_verbs.failed_to, failure_verbs.refused, failure_verbs.not_done,
    failure_verbs.neither_done,
    failure_verbs.should_have,
    failure_nouns.none_done, failure_verbs.did_badly, failure_verbs.without, failure_nouns.poor,
    failure_nouns.against_rule,
    failure_nouns.nominal,
)  # fmt: skip
"""The rules, those that say it most plainly first."""

ReviewOf = Callable[[Block], str | None]
"""The id of the review that a block tells of, or None."""

_POINTS_BACK = re.compile(
    r"^(?:that|this) (?:should|ought|was not|was contrary|was (?:a|another) (?:missed|lost))\b|"
    r"\b(?:leaves?|left) (?:this|it|that) out\b|^(?:nobody|no one|no-one|none) [^,;]* did ?\.?$"
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
    story: Sequence[Told] | None = None,
) -> tuple[Found[MissedOpportunity], ...]:
    """Every failure that the narrative tells of, in order, each once; a failure told again adds its place to the first.

    Args:
        blocks: those of the whole document, in order.
        names: the document's agencies.
        review_of: which review a block belongs to; failures of no review are left out.
        document: the file's name, for the records.
        story: ``narrative(blocks, names)`` where it is at hand already; read from the blocks where it is not.
    """
    found: list[Found[MissedOpportunity]] = []
    for told in narrative(blocks, names) if story is None else story:
        review = review_of(told.sentence.block)
        if review is None:
            continue
        for one in _of_sentence(told, review, document):
            earlier = told_again(one.record, [other.record for other in found])
            if earlier is None:
                found.append(one)
            else:
                first = found[earlier]
                merged = replace(first.record, sources=(*first.record.sources, *one.record.sources))
                found[earlier] = replace(first, record=merged)
    return tuple(found)


def _of_sentence(told: Told, review: str, document: str) -> Iterator[Found[MissedOpportunity]]:
    untold = [each for each in telling.find(told) if each.failure]
    if untold:
        holders = tuple(dict.fromkeys(name for each in untold for name in each.holders if name in told.cast.agencies))
        yield _found(
            told,
            review,
            document,
            Failure(untold[0].words, untold[0].rule, agencies=holders),
            MissedKind.INFORMATION_NOT_SHARED,
        )
        return
    failure = None if something_else().search(told.tagged.text.strip()) else _failure(told)
    if failure is not None:
        one = _found(told, review, document, failure, None)
        # A lesson that names nobody is about practice in general, not about this case.
        if one.record.agencies or told.zone is not Zone.LEARNING:
            yield one
    elif told.zone is Zone.MISSED and _opens_item(told):
        words = told.tagged.text
        yield _found(told, review, document, Failure(words, "listed as missed", Certainty.IMPLIED, _first(told)), None)


def _failure(told: Told) -> Failure | None:
    """What the first rule that fits finds."""
    return next((failure for rule in _RULES for failure in rule(told.tagged)), None)


def _opens_item(told: Told) -> bool:
    return told.sentence.block.kind is BlockKind.LIST_ITEM and not told.before and len(told.sentence.text.split()) > 5


def _first(told: Told) -> tuple[str, ...]:
    agents = [actor for actor in told.tagged.within(told.tagged.text) if actor.kind == "a"]
    return agents[0].agencies if agents else ()


def _found(
    told: Told, review: str, document: str, failure: Failure, kind: MissedKind | None
) -> Found[MissedOpportunity]:
    text, place = _passage(told, failure)
    record = MissedOpportunity(
        document=document,
        id=fact_id(review, "missed_opportunity", section=None, ref=None, text=text),
        review=review,
        text=text,
        kind=kind or kind_of(failure.words, failure.about, told.tagged.text),
        certainty=failure.certainty,
        agencies=failure.agencies or _who(told, failure),
        when=when(text, [each.sentence.text for each in told.before]),
        themes=themes_of(text),
        sources=(source_of(place, text),),
    )
    return Found(record, (told.tagged.spell(failure.words),), failure.rule)


def _passage(told: Told, failure: Failure) -> tuple[str, Place]:
    """The sentence, with the one before it where it opens with a pronoun or a bare role: the quotation must say who.

    Where the one who failed is named a little further back, up to three sentences, the quotation starts there.
    """
    back = failure.points_back and _OPENS_BACK.match(told.tagged.text.strip())
    if not told.before or not (back or _POINTS_BACK.search(told.tagged.text)):
        return told.sentence.text, told.sentence.place
    near = told.before[-3:]
    named = [
        n for n, each in enumerate(near) if any(actor.kind == "a" for actor in each.tagged.within(each.tagged.text))
    ]
    parts = [each.sentence for each in (near[named[-1] :] if named else near[-1:])] + [told.sentence]
    return " ".join(part.text for part in parts), parts[0].place.to(told.sentence.place)


def _who(told: Told, failure: Failure) -> tuple[str, ...]:
    """Whose failure it is where its own clause does not say: those just listed, one just named, or the heading's."""
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
        return told.antecedent()
    return told.heading_agency()
