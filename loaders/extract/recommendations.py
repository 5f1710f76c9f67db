"""Recommendations: numbered paragraphs under a heading that says so, "Recommendation 3: …", and columns of plans."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import replace

from graph.model.identity import fact_id
from graph.model.records import Recommendation
from graph.model.vocabulary import Level
from loaders.blocks import Block, BlockKind
from loaders.extract.advice_headings import NOT_OURS, headed_so, is_foreign
from loaders.extract.asks import addressees, asks, opening
from loaders.extract.boxed_advice import boxed_advice
from loaders.extract.introduced import introduced, number_of
from loaders.extract.labelled_advice import labelled_advice
from loaders.extract.one_series import shared_series
from loaders.extract.part_titles import headed, is_theme, section_of
from loaders.extract.plan_row import PlanRow
from loaders.extract.plans import Plans
from loaders.extract.printed import PrintedRecommendation, once
from loaders.extract.sources import sources
from loaders.resolve.agencies import AgencyNames
from loaders.resolve.themes import themes_of
from loaders.segment.columns import Meaning, meaning_of
from loaders.segment.mend import is_page_number
from loaders.segment.outline import Placed
from loaders.segment.starts import item_start, ref_of

_OWN_AGENCY = re.compile(
    r"\b(?:single[- ]agency|individual management|IMR|individual agency|agency recommendations)\b", re.IGNORECASE
)
_LABEL = re.compile(r"\((conclusion|recommendation)s?, para(?:graph)?s? \d[\d, –-]*\)\.?$", re.IGNORECASE)
_LONGEST_BETWEEN = 3
_CHANGING = re.compile(
    r"\bwhat (?:needs to|has to|must|should|will) (?:change|happen)\b|\bwhat we ask\b", re.IGNORECASE
)
_LONGEST_LABEL = 4
_ALL = re.compile(
    r"^(?:All|Every|Each) (?:\w+ ){0,3}(?:schools?|colleges?|nurser(?:y|ies)|agenc(?:y|ies)|services?|partners?|"
    r"practices?|surger(?:y|ies)|trusts?|hospitals?|providers?|organisations?|boards?)\b[^.;]{0,40}? "
    r"(?:should|must|needs? to|will|to)\b"
)
"""Whom a point asks where it asks all of a sort: "All schools in the city should …"."""
_ANSWERS = frozenset({Meaning.RESPONSE, Meaning.LEAD, Meaning.TARGET, Meaning.STATUS, Meaning.PROGRESS, Meaning.RAG})


def find(
    placed: Sequence[Placed], plans: Plans, names: AgencyNames, review_at: Callable[[int], str]
) -> tuple[Recommendation, ...]:
    """The recommendations of a document in printed order. ``review_at`` gives the review's id for a line."""
    taken = {id(block) for row in plans.rows for block in row.blocks}
    placed = _without_title(placed)
    printed = [*_from_prose(placed, plans, names, taken), *_from_rows(plans.rows)]
    printed.sort(key=lambda item: item.blocks[0].place.line_start)
    return tuple(_records(once(printed), names, review_at))


def _without_title(placed: Sequence[Placed]) -> Sequence[Placed]:
    """The document without the title over most of it where that title is of an answer to a review: what is under it
    is still the review's."""
    over = Counter(id(item.headings[0]) for item in placed if item.headings)
    title, share = over.most_common(1)[0] if over else (0, 0)
    if share * 2 < len(placed):
        return placed
    return [
        replace(item, headings=item.headings[1:])
        if item.headings and id(item.headings[0]) == title and NOT_OURS.search(item.headings[0].text)
        else item
        for item in placed
    ]


def _from_prose(
    placed: Sequence[Placed], plans: Plans, names: AgencyNames, taken: set[int]
) -> Iterable[PrintedRecommendation]:
    used: set[int] = set()
    labelled = labelled_advice(placed, names)
    boxed = boxed_advice(placed, names)
    listed = introduced(placed)
    numbered = _over_numbers(placed)
    for index, item in enumerate(placed):
        if index in boxed and id(item.block) not in taken:
            yield from boxed[index]
            continue
        if id(item.block) in taken or index in used or item.block.kind is BlockKind.TABLE_ROW:
            continue
        if index in labelled:
            yield labelled[index]
            continue
        found = (
            _named(placed, index, taken)
            or (_introduced(item.block, index) if index in listed else None)
            or _numbered(placed, index)
            or _unnumbered(item, index, names, numbered)
        )
        if found is None:
            continue
        text, ref, stem, indexes = found
        used.update(indexes)
        section, own = _section(placed, index, plans, names)
        yield PrintedRecommendation(
            text=text,
            blocks=tuple(placed[number].block for number in indexes),
            ref=ref,
            stem=stem,
            section=section,
            heading=_heading_text(item),
            addressees=_whom(placed[indexes[0]].block, names),
            agency_level=own,
        )


_Found = tuple[str, str | None, str | None, tuple[int, ...]]


def _named(placed: Sequence[Placed], index: int, taken: set[int]) -> _Found | None:
    """``Recommendation 3: …``, its text beside the number or in the paragraph below, its list after it."""
    block = placed[index].block
    start = item_start(block.text)
    if not start or start.word != "recommendation" or is_foreign(placed[index]):
        return None
    if start.rest and not asks(start.rest) and len(start.rest.split()) < 4:
        return None
    indexes, parts = [index], [start.rest] if start.rest else []
    if not parts:
        if _follows_bare_name(placed, index):
            return None
        below = _next_prose(placed, index, taken)
        if below is None:
            return None
        indexes.append(below)
        parts.append(_whole(placed[below].block))
    _take_list(placed, indexes, parts, taken)
    return " ".join(parts), start.ref, None, tuple(indexes)


def _whom(block: Block, names: AgencyNames) -> str | None:
    """The bracket behind a recommendation's number, where it names agencies."""
    start = item_start(block.text)
    return start.whom if start and start.whom and names.find(start.whom) else None


def _follows_bare_name(placed: Sequence[Placed], index: int) -> bool:
    """Straight after another that is only named: an entry of a contents list."""
    before = next((item.block for item in reversed(placed[:index]) if not is_page_number(item.block)), None)
    named = item_start(before.text) if before else None
    return named is not None and not named.rest


def _next_prose(placed: Sequence[Placed], index: int, taken: set[int]) -> int | None:
    for number in range(index + 1, min(index + _LONGEST_BETWEEN, len(placed))):
        block = placed[number].block
        if is_page_number(block):
            continue
        prose = block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) and id(block) not in taken
        return number if prose and not item_start(block.text) else None
    return None


def _take_list(placed: Sequence[Placed], indexes: list[int], parts: list[str], taken: set[int]) -> None:
    """The paragraphs that lead into a list, and its items, belong to what they stand under."""
    while True:
        number = indexes[-1] + 1
        while number < len(placed) and is_page_number(placed[number].block):
            number += 1
        if number >= len(placed) or id(placed[number].block) in taken:
            return
        block = placed[number].block
        if _answers(block):
            return
        listed = block.kind is BlockKind.LIST_ITEM
        leads_in = block.kind is BlockKind.PARAGRAPH and block.marker is None and block.text.endswith(":")
        if not (listed or (leads_in and not item_start(block.text))):
            return
        indexes.append(number)
        parts.append(block.text)


def _answers(block: Block) -> bool:
    """An item that says what became of a recommendation: ``Our answer: accepted``, ``Lead: …``."""
    label, colon, _ = block.text.partition(":")
    return (
        bool(colon) and block.marker == "-" and len(label.split()) <= _LONGEST_LABEL and meaning_of(label) in _ANSWERS
    )


def _numbered(placed: Sequence[Placed], index: int) -> _Found | None:
    """A numbered paragraph of a section of recommendations, with the list that follows it."""
    item = placed[index]
    block = item.block
    label = _label(placed, index)
    section = _recommending(item) or (headed_so(item) if label else None)
    if (
        label == "conclusion"
        or section is None
        or block.kind is BlockKind.HEADING
        or not block.marker
        or not block.marker[0].isdigit()
    ):
        return None
    if _introduces(placed, index, section):
        return None
    stem = _stem(placed, index)
    if not (asks(block.text) or stem or label):
        return None
    indexes, parts = [index], [block.text]
    _take_list(placed, indexes, parts, set())
    return " ".join(parts), ref_of(block.marker), stem, tuple(indexes)


def _introduced(block: Block, index: int) -> _Found:
    """An item of a list that a paragraph introduces."""
    return block.text, number_of(block), None, (index,)


def _unnumbered(item: Placed, index: int, names: AgencyNames, numbered: Set[int]) -> _Found | None:
    """A point without a number where no point has one: a bullet, or a paragraph that opens with whom it asks.

    Below "What needs to change?" it has to say whom it asks: what else stands there is advice to practitioners.
    """
    block = item.block
    section = _recommending(item)
    changing = section is None and item.heading is not None and _CHANGING.search(item.heading.text) and item.heading
    heading = section or changing
    if not heading or block.kind is BlockKind.HEADING or (block.marker or "-")[0].isalnum() or not asks(block.text):
        return None
    if block.text.endswith((":", "?")) or id(heading) in numbered:
        return None
    whom = addressees(block.text, names) if block.kind is BlockKind.LIST_ITEM else opening(block.text, names)
    whom = whom or tuple(_ALL.findall(block.text))
    if not whom and (changing or block.kind is not BlockKind.LIST_ITEM):
        return None
    return block.text, None, None, (index,)


def _over_numbers(placed: Sequence[Placed]) -> frozenset[int]:
    """The headings under which some point is numbered."""
    return frozenset(
        id(heading)
        for item in placed
        if _has_number(item.block)
        for heading in item.headings
        if heading is not item.block
    )


def _has_number(block: Block) -> bool:
    marked = block.marker is not None and block.marker[0].isalnum()
    return marked or item_start(block.text) is not None


def _recommending(item: Placed) -> Block | None:
    """The heading of recommendations that a block stands under, if it does and the recommendations are the review's."""
    return None if is_foreign(item) else headed_so(item)


def _label(placed: Sequence[Placed], index: int) -> str | None:
    """What a committee's report calls a point, at the end of its last paragraph: a conclusion or a recommendation."""
    for number in range(index, min(index + _LONGEST_BETWEEN, len(placed))):
        block = placed[number].block
        if number > index and (block.kind is not BlockKind.PARAGRAPH or block.marker):
            return None
        if match := _LABEL.search(block.text):
            return match[1].lower()
    return None


def _introduces(placed: Sequence[Placed], index: int, section: Block) -> bool:
    """A point that only opens a section or a list: its number is shallower than its neighbours', or it ends in a colon
    and the next numbered point carries on."""
    block = placed[index].block
    depth = _depth(block)
    under = [
        p.block for p in placed if section in p.headings and p.block.marker and p.block.kind is not BlockKind.HEADING
    ]
    depths = [_depth(other) for other in under if (other.marker or "")[0].isdigit()]
    if depths and depth < max(set(depths), key=depths.count) and placed[index].heading is section:
        return True
    return block.text.endswith(":") and _next_is_numbered(placed, index)


def _depth(block: Block) -> int:
    return (block.marker or "").strip(".").count(".") + 1


def _next_is_numbered(placed: Sequence[Placed], index: int) -> bool:
    following = placed[index + 1].block if index + 1 < len(placed) else None
    return bool(
        following and following.marker and following.marker[0].isdigit() and following.kind is not BlockKind.HEADING
    )


def _stem(placed: Sequence[Placed], index: int) -> str | None:
    """The words ending in a colon that introduce a run of numbered points, for the points that read on from them.

    Words that letters or bullets follow have those for their list: the next number is no part of it.
    """
    block = placed[index].block
    for number in range(index - 1, -1, -1):
        other = placed[number].block
        if other.kind is BlockKind.HEADING or not other.marker:
            return None
        if other.text.endswith(":") and other.marker[0].isdigit():
            deeper = _depth(placed[number + 1].block) > _depth(other) >= _depth(block)
            has_list = number + 1 < index and not (placed[number + 1].block.marker or "0")[0].isdigit()
            return None if deeper or has_list or _stands_alone(block.text) else other.text
    return None


_ALONE = re.compile(r"^(?:to|review|guidance|consider|ensure|develop|undertake|conduct|implement)\b", re.IGNORECASE)


def _stands_alone(text: str) -> bool:
    return bool(_ALONE.match(text))


def _whole(block: Block) -> str:
    return block.text


def _heading_text(item: Placed) -> str | None:
    return item.heading.text if item.heading else None


def _section(placed: Sequence[Placed], index: int, plans: Plans, names: AgencyNames) -> tuple[str | None, bool]:
    """The agency whose own part a recommendation stands in, and whether it is that agency's own recommendation."""
    for part in plans.parts:
        if part.start <= index < part.end:
            return part.section, part.section is not None
    headings = placed[index].headings
    if any(_OWN_AGENCY.search(heading.text) for heading in headings):
        for heading in reversed(headings):
            if agency := section_of(heading.text, names):
                return agency, True
        return None, True
    return None, False


def _from_rows(rows: Sequence[PlanRow]) -> Iterable[PrintedRecommendation]:
    seen: set[tuple[str | None, str]] = set()
    reviews_own = shared_series(rows)
    for row in rows:
        if not row.recommendation or row.recommendation.startswith(("[", "(")):
            continue
        if (row.recommendation_ref, row.recommendation) in seen:
            continue
        seen.add((row.recommendation_ref, row.recommendation))
        section = row.section
        yield PrintedRecommendation(
            text=row.recommendation,
            blocks=row.blocks,
            ref=row.recommendation_ref,
            section=section,
            heading=section,
            addressees=row.addressees,
            agency_level=section is not None and not is_theme(section) and not reviews_own,
        )


def _records(
    printed: Iterable[PrintedRecommendation], names: AgencyNames, review_at: Callable[[int], str]
) -> Iterable[Recommendation]:
    seen: set[str] = set()
    for item in printed:
        review = review_at(item.blocks[0].place.line_start)
        own = fact_id(review, "recommendation", section=item.section, ref=item.ref, text=item.text)
        if own in seen:
            own = fact_id(review, "recommendation", section=item.section, ref=None, text=item.text)
        if own in seen:
            continue
        seen.add(own)
        yield Recommendation(
            document="",
            id=own,
            review=review,
            text=item.text,
            level=Level.AGENCY if item.agency_level else Level.OVERVIEW,
            ref=item.ref,
            section=item.section,
            stem=item.stem,
            addressed_to=_addressed(item, names),
            themes=themes_of(item.text),
            sources=sources(item.blocks),
        )


def _addressed(item: PrintedRecommendation, names: AgencyNames) -> tuple[str, ...]:
    if item.agency_level and item.section:
        return (item.section,)
    if item.addressees:
        return tuple(dict.fromkeys(mention.name for mention in names.find(item.addressees)))
    heading = headed(item.heading, names)
    if heading:
        # Below an agency's own heading others are named as examples or partners, unless they open the sentence.
        return tuple(dict.fromkeys([*heading, *opening(item.text, names)]))
    return addressees(item.text, names) or (addressees(item.stem, names) if item.stem else ())
