"""Roles: the professionals that a review names by their post, on its panel, as its author or chair, or in its story."""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache

from graph.model.identity import role_id, slug
from graph.model.records import Role
from graph.model.vocabulary import Capacity
from loaders.blocks import Block, BlockKind
from loaders.data.reading import toml
from loaders.extract import panel_lists
from loaders.extract.actors import Cast
from loaders.extract.casting import cast_of
from loaders.extract.found import Found, source_of
from loaders.extract.lexicon import folded
from loaders.extract.missed_opportunities import ReviewOf
from loaders.extract.panel_lists import Member
from loaders.extract.role_homes import role_patterns
from loaders.resolve.agencies import AgencyNames
from loaders.resolve.roles import RoleMention, role_agency, roles_in
from loaders.segment.outline import Placed, outline
from loaders.segment.sentences import Sentence, cut, sentences

_LABEL = re.compile(r"^\W*((?:[A-Z][\w'&/-]*|of|the|and|for)(?: (?:[A-Z][\w'&/-]*|of|the|and|for)){0,7})\s*:\s*\S")
_AUTHOR = re.compile(r"\b(?:author|reviewer|report writer|lead reviewer)\b", re.IGNORECASE)
_CHAIR = re.compile(r"\bchair(?:s|ed|person)?\b", re.IGNORECASE)
_POST = re.compile(
    r"\b(?:chair|author|reviewer|writer|lead|officer|manager|director|head|nurse|adviser)\b", re.IGNORECASE
)
_LONGEST_PANEL = 25
_SHORTEST_PROSE = 8


@dataclass(frozen=True, slots=True)
class _Named:
    title: str
    agency: str | None
    capacity: Capacity
    block: Block
    words: str
    shorter: str | None = None
    """The title alone, where the post as printed may hold a person's name."""


def find(
    blocks: Sequence[Block],
    names: AgencyNames,
    review_of: ReviewOf,
    *,
    document: str = "",
    prose: Set[int] | None = None,
    cast: Cast | None = None,
    told: Sequence[Sentence] | None = None,
) -> tuple[Found[Role], ...]:
    """Every role that prose, cells of prose and the panel list name, each once, in order; never a person's name.

    Args:
        blocks: those of the whole document, in order.
        names: the document's agencies.
        review_of: which review a block belongs to.
        document: the file's name, for the records.
        prose: ``id`` of the blocks outside plans and lists of recommendations, all where None: elsewhere a post in
            small letters at no known agency ("all managers") says whom an action is about: no role in the review.
        cast: that of the sentences of the blocks where it is at hand already; learnt from them where it is not.
        told: the sentences of the blocks, where they are at hand already.
    """
    placed = outline(blocks)
    every = (*(sentences(blocks) if told is None else told), *_of_cells(placed))
    texts = [sentence.text for sentence in every]
    cast = cast_of(texts, names) if cast is None else cast
    plain = _small_words(texts)
    found: dict[tuple[str, str | None], Found[Role]] = {}
    front = tuple(_of_front(placed, names))
    listed = {id(named.block) for named in front}
    story = (
        named
        for named in _of_prose(every, names, cast)
        if id(named.block) not in listed and (prose is None or id(named.block) in prose or _is_somebodys(named))
    )
    for each in (*front, *story):
        named = _without_names(each, names, plain)
        if named is None and each.shorter and each.shorter != each.title:
            named = _without_names(replace(each, title=each.shorter, words=each.shorter), names, plain)
        if named is None:
            continue
        key = (_singular(named.title), named.agency)
        if key in found or ((_singular(named.title), None) in found and named.agency is None):
            continue
        record = Role(
            document=document,
            id=role_id(named.title, named.agency),
            role=named.title,
            capacity=named.capacity,
            agency=named.agency,
            review=review_of(named.block),
            sources=(source_of(named.block.place, named.words),),
        )
        found.setdefault(key, Found(record, (named.title,), named.capacity.value))
    return tuple(found.values())


def _small_words(texts: Iterable[str]) -> frozenset[str]:
    """The words that the document prints in small letters somewhere, which are therefore no person's name."""
    printed = {word for text in texts for word in re.findall(r"\b[a-z]+\b", text)}
    return frozenset(form for word in printed | _role_words() for form in (word, f"{word}s", word.removesuffix("s")))


@cache
def _role_words() -> frozenset[str]:
    data = toml("roles")
    return frozenset(
        part.lower()
        for key in ("heads", "small", "before", "whole", "never_first", "fields")
        for word in data[key]
        for part in word.split()
    ) | frozenset(toml("narrative_actors")["posts"]["words"])


def _without_names(named: _Named, names: AgencyNames, plain: frozenset[str]) -> _Named | None:
    """The role with a person's name before it cut off; None where a name stands within it, or it is a body of people.

    A capital word that the document never prints in small letters, and that is no part of an agency's name, may be one.
    """
    mentions = names.find(named.title)
    last = mentions[-1] if mentions else None
    # "Detective Inspector, Ambleford Police"; of "Matron, Community Nursing" at a trust the field stays.
    ends = last is not None and last.end == len(named.title) and named.agency in (None, last.name)
    if last and ends and re.search(r"[,(-] ?$", named.title[: last.start]):
        named = replace(named, title=named.title[: last.start].rstrip(" ,(-"))
    agencies = [(mention.start, mention.end) for mention in mentions]
    words = list(re.finditer(r"[^\s,()/-]+", named.title))
    strange = [
        index
        for index, word in enumerate(words)
        if word[0].istitle()
        and re.sub(r"['’]s?$", "", word[0].lower()) not in plain
        and not any(start <= word.start() < end for start, end in agencies)
    ]
    if strange and strange != list(range(len(strange))):
        return None
    title = named.title[words[len(strange)].start() :] if len(strange) < len(words) else ""
    if not title or _BODY.search(_OF_A_BODY.sub("", title)) or names.canonical(title):
        return None
    return replace(named, title=title)


_BODY = re.compile(
    r"\b(?:teams?|groups?|partners|(?<!chief )executive|board|trust|services?|specialist|staff|committee|"
    r"^dear .*)$|^dear\b",
    re.IGNORECASE,
)
_OF_A_BODY = re.compile(r"(?<=chair) (?:of|for) .*$", re.IGNORECASE)
"""Whose chair it is: "Chair of the Safeguarding Board" is a post, and no board."""


def _singular(title: str) -> str:
    return re.sub(r"s$", "", slug(title))


def _of_front(placed: Sequence[Placed], names: AgencyNames) -> Iterator[_Named]:
    """Labelled lines ("Independent Author: …") and the entries of a panel list."""
    listing = 0
    for each in placed:
        block = each.block
        label = _LABEL.match(block.text)
        if label and _POST.search(label[1]) and (_AUTHOR.search(label[1]) or _CHAIR.search(label[1])):
            yield _Named(label[1], role_agency(label[1], names), _capacity(label[1]), block, label[1])
        elif listing or panel_lists.opens_within(block):
            members = [found for entry in panel_lists.entries(block) if (found := panel_lists.member(entry, names))]
            listing = 0 if block.kind is BlockKind.HEADING and not members else listing or _LONGEST_PANEL
            yield from (_of_member(found, block) for found in members)
            heads = block.kind is BlockKind.TABLE_ROW and listing == _LONGEST_PANEL
            listing = listing - 1 if members or heads else 0
        if not label and panel_lists.opens_list(block):
            listing = _LONGEST_PANEL


def _of_cells(placed: Sequence[Placed]) -> Iterator[Sentence]:
    """The sentences of table cells that hold prose; a shorter cell holds a label, or a lead whom its plan names."""
    for each in placed:
        headings = tuple(heading.text for heading in each.headings)
        for cell in () if each.block.header else each.block.cells:
            if len(cell.text.split()) >= _SHORTEST_PROSE:
                for start, end in cut(cell.text):
                    yield Sentence(cell.text[start:end], cell.place, each.block, headings, start)


def _is_somebodys(named: _Named) -> bool:
    """Whether a post is at an agency, or printed as a title: one capital alone may only open a sentence."""
    first, *rest = named.title.split()
    titled = any(word[:1].isupper() for word in rest) if rest else first[:1].isupper()
    return named.agency is not None or titled


def _of_member(member: Member, block: Block) -> _Named:
    words = f"{member.post}, {member.agency}" if member.agency else member.post
    return _Named(member.post, member.agency, _capacity(member.post, Capacity.PANEL), block, words, member.title)


def _capacity(words: str, otherwise: Capacity = Capacity.NARRATIVE) -> Capacity:
    if _AUTHOR.search(words):
        return Capacity.AUTHOR
    return Capacity.CHAIR if _CHAIR.search(words) else otherwise


def _of_prose(every: Sequence[Sentence], names: AgencyNames, cast: Cast) -> Iterator[_Named]:
    """Posts in the sentences of the review, with the agency that stands beside them or that they belong to."""
    for sentence in every:
        for mention in roles_in(sentence.text):
            title = _behind_agency(sentence.text, mention, names)
            agency = _beside(sentence.text, mention.end - len(title), mention.end, names) or role_agency(title, names)
            yield _Named(
                title,
                agency or _home(title, cast) or _headed(sentence.headings, names, cast),
                _capacity(title),
                sentence.block,
                sentence.text,
            )


def _behind_agency(text: str, mention: RoleMention, names: AgencyNames) -> str:
    """The title without the end of an agency's name that it was taken to begin with ("… Group Safeguarding Lead")."""
    for agency in names.find(text):
        if agency.start < mention.start < agency.end < mention.end:
            return text[agency.end : mention.end].lstrip(" '’s") or mention.title
    return mention.title


def _beside(text: str, start: int, end: int, names: AgencyNames) -> str | None:
    """The agency of "the Trust's nurse", "nurses from the Trust", "the Trust social worker"."""
    for agency in names.find(text):
        if agency.end <= start and re.fullmatch(r"(?:['’]s?)? ", text[agency.end : start]):
            return agency.name
        if agency.start >= end and re.fullmatch(r"s?,? (?:from|at|of|in|for|with) (?:the )?", text[end : agency.start]):
            return agency.name
    return None


def _headed(headings: Sequence[str], names: AgencyNames, cast: Cast) -> str | None:
    """The one agency of the part that a sentence stands in, by the innermost heading that names any; no board."""
    for heading in reversed(headings):
        named = {mention.name for mention in names.find(heading)}
        if named:
            return named.pop() if len(named) == 1 and not named & cast.boards else None
    return None


def _home(title: str, cast: Cast) -> str | None:
    """The agency that such posts belong to in this document, where the cast knows it."""
    low = folded(title)
    for row, expression in enumerate(role_patterns()):
        if expression.search(low) and cast.homes.get(row):
            return cast.homes[row][0]
    return None
