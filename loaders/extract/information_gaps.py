"""Information gaps: what one agency held and another needed, and did not get."""

from collections.abc import Iterator, Sequence
from itertools import product

from graph.model.identity import fact_id
from graph.model.records import InformationGap, MissedOpportunity, Source
from loaders.blocks import Block, Place
from loaders.extract.actors import AgencyMentions
from loaders.extract.found import Found, source_of
from loaders.extract.judging import Judged, judged
from loaders.extract.missed_opportunities import ReviewOf
from loaders.extract.narrative import Told, narrative
from loaders.extract.telling_ends import OTHERS
from loaders.extract.untold import Untold
from loaders.extract.when import when
from loaders.resolve.themes import themes_of


def find(
    blocks: Sequence[Block],
    names: AgencyMentions,
    review_of: ReviewOf,
    *,
    missed: Sequence[Found[MissedOpportunity]] = (),
    document: str = "",
    story: Sequence[Judged] | None = None,
) -> tuple[Found[InformationGap], ...]:
    """Every gap between two agencies, at least one of them named, in order; one record for each pair of ends.

    Args:
        blocks: those of the whole document, in order.
        names: the document's agencies.
        review_of: which review a block belongs to; gaps of no review are left out.
        missed: the missed opportunities found in the document, to tie a failure to tell to its gap.
        document: the file's name, for the records.
        story: ``judged(narrative(blocks, names))`` where it is at hand already; read from the blocks where it is not.
    """
    above = {agency.name: agency.part_of for agency in names.agencies()}
    found: dict[str, Found[InformationGap]] = {}
    for each in judged(narrative(blocks, names)) if story is None else story:
        review = review_of(each.told.sentence.block)
        for untold in each.untold if review else ():
            for one in _of_pair(each.told, untold, review or "", document, missed, above):
                found.setdefault(one.record.id, one)
    return tuple(found.values())


def _pairs(untold: Untold, above: dict[str, str | None]) -> Iterator[tuple[str, str]]:
    """Who held and who needed it, each pair; none within one agency, and none where neither end is named."""
    for holder, recipient in product(untold.holders or (OTHERS,), untold.recipients or (OTHERS,)):
        if holder != recipient and above.get(holder) != recipient and above.get(recipient) != holder:
            yield holder, recipient


def _passage(told: Told, untold: Untold) -> tuple[str, Place]:
    """The sentence; where an earlier one says who knew, from that one on."""
    parts = [each.sentence for each in told.before[untold.since :]] if untold.since is not None else []
    first = parts[0] if parts else told.sentence
    return " ".join(part.text for part in (*parts, told.sentence)), first.place.to(told.sentence.place)


def _beside(told: Told, untold: Untold) -> tuple[Source, ...]:
    """The earlier sentence that names the holder, where this one does not."""
    if untold.context is None:
        return ()
    earlier = told.before[untold.context].sentence
    return (source_of(earlier.place, earlier.text),)


def _same_event(missed: Sequence[Found[MissedOpportunity]], review: str, sentence: str) -> str | None:
    """The id of the failure that the same sentence tells of: one event, however the failure is sorted."""
    return next(
        (
            one.record.id
            for one in missed
            if one.record.review == review and any(source.quote.endswith(sentence) for source in one.record.sources)
        ),
        None,
    )


def _of_pair(
    told: Told,
    untold: Untold,
    review: str,
    document: str,
    missed: Sequence[Found[MissedOpportunity]],
    above: dict[str, str | None],
) -> Iterator[Found[InformationGap]]:
    text, place = _passage(told, untold)
    for holder, recipient in _pairs(untold, above):
        record = InformationGap(
            document=document,
            id=fact_id(review, "information_gap", section=None, ref=None, text=f"{holder} > {recipient}: {text}"),
            review=review,
            text=text,
            holder=holder,
            recipient=recipient,
            certainty=untold.certainty,
            what=told.tagged.spell(untold.what) if untold.what else None,
            when=when(text, [each.sentence.text for each in told.before], told.year),
            same_event=_same_event(missed, review, told.sentence.text),
            themes=themes_of(text),
            sources=(source_of(place, text), *_beside(told, untold)),
        )
        yield Found(record, (told.tagged.spell(untold.words),), untold.rule)
