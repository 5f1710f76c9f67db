"""Learning points: lessons, key messages and findings that a review sets apart as such in its prose."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from graph.model.identity import fact_id
from graph.model.records import LearningPoint
from loaders.blocks import Block, BlockKind
from loaders.extract.actors import AgencyMentions
from loaders.extract.found import Found, source_of
from loaders.extract.lexicon import folded
from loaders.extract.missed_opportunities import ReviewOf
from loaders.extract.sections import Zone, zone_of
from loaders.resolve.themes import themes_of
from loaders.segment.contents import is_contents_entry
from loaders.segment.outline import Placed, outline

_WORDS = {
    word: str(number)
    for number, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1
    )
}
_LABEL = re.compile(
    r"^(?:key )?(?:learning|lesson|practice|finding)(?: (?:point|message|theme))?s? ?(?:no\.? ?|number )?"
    + r"(\d+[a-z]?|[a-h](?=[.:)])|"
    + "|".join(_WORDS)
    + r")\b\s*[:.)–-]*\s*",
    re.IGNORECASE,
)
"""``Learning point 3:``, ``LESSON ONE.``, ``Finding B.``: the label and the number that set a point apart."""

_LEAD_IN = re.compile(
    (
        r":$|\b(?:following|as follows|below|these)\b[^.]*[.:]$|^(?:the )?(?:key )?(?:learning|lessons|"
        r"messages)\b[^.]{0,60}\b(?:are|were|include)\b[^.]*[.:]?$"
    ),
    re.IGNORECASE,
)
_OPENS_LIST = re.compile(
    r"\b(?:key messages|learning points?|lessons|key (?:learning|lessons|findings))\b[^.:]{0,80}:$", re.IGNORECASE
)
_FOUND = re.compile(
    r"(?:the )?(?:key |main |review'?s? )?findings(?: of the review)?:?"
    r"|what (?:the|this|our) review (?:found|told us|tells us):?",
    re.IGNORECASE,
)
"""A heading whose bullets, where they follow at once, are what the review learned; prose under it is an account."""
_MAIN = re.compile(
    r"(?:^|[.;] )The (?:main|key|central|chief|overarching|most important) (?:lesson|learning|finding|message)"
    r"(?: (?:from|of|in) [^,.;]{3,40})?(?:, [^,.;]{3,40},)? (?:is|was) that "
    r"(?:‘(?P<quoted>[^‘]+?)(?:(?<=\.)’|’(?=[.,;]|$))|(?P<lesson>[^‘’.]+\.))"
)
_TRAINING = re.compile(
    r"\b(?:learning and development|learning disabilit|e-?learning|learning from (?:child )?deaths|"
    r"learning together|learning lessons reviews?|lessons learned reviews?|sub-?group)\b"
)
_ACTION = re.compile(r"^(?:actions?|recommendations?)\b.{0,20}[:.]", re.IGNORECASE)
_SHORTEST = 5


@dataclass
class _Point:
    """A point as it is gathered: its number and the blocks that make it up."""

    ref: str | None
    blocks: list[Block] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)


def find(
    blocks: Sequence[Block], names: AgencyMentions, review_of: ReviewOf, *, document: str = ""
) -> tuple[Found[LearningPoint], ...]:
    """The learning points of the prose, in printed order; columns of plans are read elsewhere.

    Args:
        blocks: those of the whole document, in order, plans left out.
        names: the document's agencies (not needed to find points; kept for one way of calling).
        review_of: which review a block belongs to; points of no review are left out.
        document: the file's name, for the records.
    """
    del names
    found: dict[str, Found[LearningPoint]] = {}
    for point in _points(outline(blocks)):
        review = review_of(point.blocks[0])
        text = " ".join(point.texts)
        if review is None or len(text.split()) < _SHORTEST:
            continue
        record = LearningPoint(
            document=document,
            id=fact_id(review, "learning_point", section=None, ref=point.ref, text=text),
            review=review,
            text=text,
            themes=themes_of(text),
            sources=(source_of(point.blocks[0].place.to(point.blocks[-1].place), text),),
        )
        found.setdefault(record.id, Found(record, (point.ref or "",), "set apart"))
    return tuple(found.values())


def _points(placed: Sequence[Placed]) -> Iterator[_Point]:
    opened = False
    listing = _listing(placed)
    for index, each in enumerate(placed):
        if is_contents_entry(each.block):
            continue
        opened = _opens(each.block) or (opened and _stays_open(each.block))
        label = _LABEL.match(each.block.text)
        if label and each.block.kind is not BlockKind.TABLE_ROW:
            rest = each.block.text[label.end() :].strip()
            point = _Point(_WORDS.get(label[1].lower(), label[1]))
            if rest and (each.block.kind is not BlockKind.HEADING or rest.endswith(".")):
                point.blocks, point.texts = [each.block], [rest]
            elif index + 1 < len(placed) and _is_told(placed[index + 1].block, titled=bool(rest)):
                point.blocks, point.texts = [placed[index + 1].block], [placed[index + 1].block.text]
            if point.blocks:
                yield point
        elif (_in_list(each) and not (each.block.kind is BlockKind.PARAGRAPH and id(each.heading) in listing)) or (
            opened and each.block.kind is BlockKind.LIST_ITEM
        ):
            yield _Point(None, [each.block], [each.block.text])
        elif each.block.kind is BlockKind.PARAGRAPH and (main := _main_lesson(each.block.text)):
            yield _Point(None, [each.block], [main])


def _is_told(block: Block, *, titled: bool) -> bool:
    """Whether a block tells what the label above it set apart; below a label with a title ("Finding two: nobody
    asked") a numbered paragraph is a chapter's first."""
    if titled and block.marker and block.marker[0].isdigit():
        return False
    return block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)


def _listing(placed: Sequence[Placed]) -> frozenset[int]:
    """The headings straight under which points are set apart by bullets: prose beside those is none of them."""
    return frozenset(
        id(each.heading) for each in placed if each.block.kind is BlockKind.LIST_ITEM and each.block.marker == "-"
    )


def _main_lesson(text: str) -> str | None:
    """What a sentence says is the main lesson, without the words that say so and the marks of quotation."""
    found = _MAIN.search(text)
    return (found["quoted"] or found["lesson"]).strip() if found else None


def _opens(block: Block) -> bool:
    """ "The messages for all services are:" opens a list of learning points, and so does a heading of findings."""
    if block.kind is BlockKind.HEADING:
        return bool(_FOUND.fullmatch(block.text.strip()))
    return block.kind is BlockKind.PARAGRAPH and bool(_OPENS_LIST.search(block.text))


def _stays_open(block: Block) -> bool:
    """The items and the small headings that name their topics; another heading or paragraph ends the list."""
    return block.kind is BlockKind.LIST_ITEM or (block.kind is BlockKind.HEADING and block.text.endswith(":"))


def _in_list(each: Placed) -> bool:
    """A paragraph or item under a heading that says learning, but for the words that introduce the list."""
    if each.block.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) or not each.headings:
        return False
    titles = [heading.text for heading in each.headings]
    if zone_of(titles) is not Zone.LEARNING or any(
        _LABEL.match(title) or _TRAINING.search(folded(title)) for title in titles
    ):
        return False
    return not _LEAD_IN.search(each.block.text) and not _ACTION.match(each.block.text)
