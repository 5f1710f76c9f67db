"""Reviews: which review a document is about, or, in a yearly report or a tracker, which reviews it reports on."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from graph.model.identity import review_id, slug
from graph.model.records import Review, Source
from graph.model.vocabulary import DocumentKind, ReviewKind
from loaders.blocks import Block, BlockKind, ReadDocument
from loaders.extract import review_case
from loaders.extract.documents import DocumentFacts, describe
from loaders.extract.found import source_of
from loaders.extract.head_lines import head_lines
from loaders.extract.review_boards import board_of, with_board
from loaders.extract.review_contributors import contributors as contributors
from loaders.extract.review_words import (
    deceased_in,
    inquiry_in,
    kinds_in,
    long_name,
    method_in,
    names_review,
    pseudonyms_in,
    references_in,
    subjects_in,
)
from loaders.extract.reviews_listed import listed, published_in
from loaders.extract.reviews_reported import reported
from loaders.resolve.agencies import AgencyNames
from loaders.resolve.dates import all_dates
from loaders.resolve.places import region_of
from loaders.segment.sentences import Sentence, sentences

_FRONT = 60
"""How many blocks from the top say which review a document is about."""
_SHORT = 30
_REVIEW_COLUMN = re.compile(
    r"^(?:source |name of |which )?(?:review|case)(?: (?:name|title|ref(?:erence)?))?$|^source review", re.IGNORECASE
)


@dataclass
class _Named:
    """A review as a document's cells name it: its kinds, reference, subject, and where."""

    kinds: tuple[ReviewKind, ...]
    reference: str | None
    subject: str | None
    sources: list[Source] = field(default_factory=list)


def find(
    document: ReadDocument,
    names: AgencyNames,
    *,
    told: Sequence[Sentence] | None = None,
    described: DocumentFacts | None = None,
) -> tuple[Review, ...]:
    """The reviews a document is about, in the order first named; none where it names none.

    ``told`` are the document's sentences and ``described`` what it is, where they are at hand already.
    """
    every = sentences(document.blocks) if told is None else told
    described = described or describe(document)
    in_table = listed(document.blocks, document.name)
    if in_table:
        return tuple(with_board(review, document.blocks, names) for review in in_table)
    in_column = tuple(_of_column(document))
    if in_column:
        return in_column
    if described.kind is DocumentKind.ANNUAL_REPORT:
        return tuple(reported(document, every))
    one = _main(document, described, names, every)
    return (one,) if one else ()


def _main(
    document: ReadDocument, described: DocumentFacts, names: AgencyNames, every: Sequence[Sentence]
) -> Review | None:
    """The one review that a report, summary or plan is about."""
    opening = document.blocks[:_FRONT]
    heads = head_lines(document.blocks)
    kinds: tuple[ReviewKind, ...] = next(
        (found for line in ((described.title or ""), *heads) if (found := kinds_in(line))), ()
    )
    kinds = kinds or next((told for block in opening if (told := kinds_in(block.text))), ())
    reference = _reference(heads, document.blocks)
    subject = _subject(heads, opening, document.blocks) if ReviewKind.PFD not in kinds else deceased_in(document.blocks)
    if not (kinds or reference or subject):
        return None
    case = review_case.read(every, subject, kinds, heads)
    board = board_of(document.blocks, names, reference, kinds)
    published = described.published or case.published
    called = inquiry_in(heads) if kinds[:1] == (ReviewKind.INQUIRY,) and not subject else None
    title = subject or _called(kinds, reference) or called or described.title or document.name
    year = next((date[:4] for date in (case.incident_date, case.commissioned, published) if date), None)
    return Review(
        document=document.name,
        id=review_id(
            reference=reference,
            board=board,
            subject=subject,
            year=year,
            title=called or described.title or document.name.rsplit(".", 1)[0],
        ),
        kinds=kinds or (ReviewKind.OTHER,),
        title=title,
        reference=reference,
        method=next((method for block in document.blocks if (method := method_in(block.text))), None),
        subject=_bare(subject, document.blocks),
        harm=case.harm,
        commissioned_by=board,
        region=(region_of(board) if board else None) or _region(heads),
        incident_date=case.incident_date,
        commissioned=case.commissioned,
        published=published,
        age=case.age,
        sex=case.sex,
        ethnicity=case.ethnicity,
        sources=(_place_of(document.blocks, title, reference, subject),),
    )


def _called(kinds: Sequence[ReviewKind], reference: str | None) -> str | None:
    """A review that has no pseudonym is called by its kind and reference."""
    return f"{long_name(kinds[0])} {reference}" if kinds and reference else reference


def _reference(heads: Sequence[str], blocks: Sequence[Block]) -> str | None:
    """A reference printed on the title page or among the short lines, or beside the word reference anywhere."""
    titled = next((found for line in heads for found in references_in(line)), None)
    if titled:
        return titled
    for block in blocks:
        if len(block.text.split()) <= _SHORT or re.search(r"\breference:?\s", block.text, re.IGNORECASE):
            for found in references_in(block.text):
                return found
    return None


def _subject(heads: Sequence[str], opening: Sequence[Block], every: Sequence[Block]) -> str | None:
    """The pseudonym in the title lines; else the one that the opening pages say it is about, or use most."""
    for line in heads:
        for found in (*subjects_in(line), *pseudonyms_in(line, every)):
            return found
    for block in opening:
        for found in pseudonyms_in(block.text, every):
            return found
    counts: dict[str, int] = {}
    for block in opening:
        for found in subjects_in(block.text):
            counts[found] = counts.get(found, 0) + 1
    often = [subject for subject, count in counts.items() if count >= 2]
    return max(often, key=lambda subject: counts[subject], default=None)


def _bare(subject: str | None, blocks: Sequence[Block]) -> str | None:
    """ "Adult Rowan" is Rowan to those who tell of him, where the document uses the name alone."""
    if subject and subject.startswith("Adult ") and len(subject.split()[1]) > 2:
        name = subject.split()[1]
        if any(re.search(rf"(?<!Adult )\b{name}\b(?! review)", block.text) for block in blocks):
            return name
    return subject


def _region(heads: Sequence[str]) -> str | None:
    """The local area that a title line names."""
    return next((region for line in heads if (region := region_of(line))), None)


def _place_of(blocks: Sequence[Block], title: str, reference: str | None, subject: str | None) -> Source:
    """Where the document first says which review it is: its reference, subject or title."""
    for wanted in (reference, subject, title):
        for block in blocks if wanted else ():
            if wanted and wanted in block.text:
                return source_of(block.place, block.text[:200])
    return source_of(blocks[0].place, blocks[0].text[:200]) if blocks else Source(quote=title)


def _of_column(document: ReadDocument) -> Iterator[Review]:
    """The reviews of a tracker, from its column "Source review" or its banners: one for each, however it is spelt."""
    named: list[_Named] = []
    column: int | None = None
    banners = _banners(document.blocks)
    for block in document.blocks:
        if id(block) in banners:
            _note(named, block.text, source_of(block.place, block.text))
            continue
        if block.kind is not BlockKind.TABLE_ROW:
            continue
        heads = [index for index, cell in enumerate(block.cells) if _REVIEW_COLUMN.match(cell.text.strip())]
        if heads and (block.header or column is None) and len(block.cells) > 2:
            column = heads[0]
        elif column is not None and column < len(block.cells):
            cell = block.cells[column]
            if kinds_in(cell.text) or any(subjects_in(cell.text)):
                _note(named, cell.text, source_of(cell.place, cell.text))
    for one in named:
        title = one.subject or one.reference or one.sources[0].quote
        yield Review(
            document=document.name,
            id=review_id(reference=one.reference, board=None, subject=None, year=None, title=_kind_title(one, title)),
            kinds=one.kinds or (ReviewKind.OTHER,),
            title=title,
            reference=one.reference,
            subject=one.subject,
            published=published_in(source.quote for source in one.sources),
            sources=tuple(one.sources),
        )


def _banners(blocks: Sequence[Block]) -> frozenset[int]:
    """Rows of one cell that each name another review; one alone is the paper's own title."""
    rows = [
        block
        for block in blocks
        if block.kind is BlockKind.TABLE_ROW
        and sum(bool(cell.paragraphs) for cell in block.cells) == 1
        and names_review(block.text)
    ]
    return frozenset(map(id, rows)) if len({slug(row.text) for row in rows}) > 1 else frozenset()


def _kind_title(one: _Named, title: str) -> str:
    return f"{one.kinds[0].value} {title}" if one.kinds else title


def _note(named: list[_Named], text: str, source: Source) -> None:
    """Adds a cell to the review it names: the same reference, or the same kind and subject."""
    reference = next(iter(references_in(text)), None)
    kinds = kinds_in(text)
    subject = next(iter(subjects_in(text)), None) or _rest(text, reference)
    for one in named:
        if (reference and one.reference == reference) or (
            subject and one.subject and slug(one.subject) == slug(subject)
        ):
            one.reference, one.subject = one.reference or reference, one.subject or subject
            one.sources.append(source)
            return
    named.append(_Named(kinds, reference, subject, [source]))


def _rest(text: str, reference: str | None) -> str | None:
    """What a cell says besides the kind and the reference: "SAR - Juniper" is Juniper."""
    words = text.replace(reference or "\x00", " ")
    for date in reversed(all_dates(words)):
        words = words[: date.start] + words[date.end :]
    left = [
        word
        for word in re.findall(r"[A-Z][\w']*", words)
        if not kinds_in(word) and word.lower() not in {"review", "case"}
    ]
    return " ".join(left) or None
