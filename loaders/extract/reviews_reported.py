"""Reviews that a yearly report tells of: published or under way, where the report says what each is about."""

import re
from collections.abc import Iterator, Sequence

from graph.model.identity import review_id
from graph.model.records import Review
from graph.model.vocabulary import ReviewKind
from loaders.blocks import ReadDocument
from loaders.extract.found import source_of
from loaders.extract.review_case import DEATH, INJURY
from loaders.extract.review_words import kinds_in, references_in, subjects_in
from loaders.resolve.dates import all_dates
from loaders.segment.sentences import Sentence

_ABOUT = (
    (
        r"\breview (?:of|into) (?:an? |the )(?P<what>(?:[\w'’-]+ ){0,4}?(?:homicide|death|murder|"
        r"injur(?:y|ies)|suicide|abuse|neglect|exploitation)(?: of [^.,;()]{3,60}?)?)(?= (?:was|were|is|"
        r"has|had|which|that|in|following)\b|[.,;(])"
    ),
    (
        r"\b(?:review|LLR|SCR|DHR|SAR|LCSPR)\b[^.]{0,40}? (?:was |were )?(?:commissioned|undertaken|"
        r"initiated|held|begun)[^.]{0,30}? following (?:the )?(?P<what>[^.,;]{5,80})"
    ),
    (
        r"\b(?:first|second|third|fourth|other|one|another) (?:\w+ )?review (?:focus+ed on|"
        r"concentrated on|looked at|examined|considered|concerned|related to) (?P<what>[^.,;]{4,60}?)(?= "
        r"and (?:involved|identif)|,|\.|;| which| where| involving)"
    ),
)
_PATTERNS = tuple(re.compile(expression, re.IGNORECASE) for expression in _ABOUT)
_SUB_GROUP = re.compile(r"\b(?:[A-Z]{2,}|[A-Z][\w-]+(?: [A-Z][\w-]+)*) (?:Sub-?[Gg]roup|Panel|Committee)\b")


def reported(document: ReadDocument, every: Sequence[Sentence]) -> Iterator[Review]:
    """Each review of its own that the prose tells of; a general word about reviews is none."""
    seen: set[str] = set()
    for index, sentence in enumerate(every):
        for review in _in_sentence(document.name, every, index, sentence):
            if review.id not in seen:
                seen.add(review.id)
                yield review


def _in_sentence(name: str, every: Sequence[Sentence], index: int, sentence: Sentence) -> Iterator[Review]:
    named = tuple(_named(sentence.text))
    if not named:
        return
    near = [each for each in every[max(index - 4, 0) : index + 2] if each.block is sentence.block]
    before = " ".join(each.text for each in near if each.start < sentence.start)
    after = " ".join(each.text for each in near if each.start > sentence.start)
    kinds = kinds_in(sentence.text) or kinds_in(_SUB_GROUP.sub("", before)) or kinds_in(after) or (ReviewKind.OTHER,)
    yield from (_review(name, sentence, kinds, title, reference) for title, reference in named)


def _named(text: str) -> Iterator[tuple[str, str | None]]:
    """The title of each review that a sentence tells of, and its reference where that is what names it."""
    for expression in _PATTERNS:
        yield from ((_tidy(found["what"]), None) for found in expression.finditer(text))
    if kinds_in(text):
        yield from ((reference, reference) for reference in references_in(text))
        yield from ((subject, None) for subject in subjects_in(text))


def _tidy(words: str) -> str:
    """What a review is about, as its title."""
    words = words.strip(" '‘’\"“”")
    return words[:1].upper() + words[1:]


def _review(name: str, sentence: Sentence, kinds: tuple[ReviewKind, ...], title: str, reference: str | None) -> Review:
    published = next((date.iso for date in all_dates(sentence.text)), None) if "published" in sentence.text else None
    return Review(
        document=name,
        id=review_id(reference=reference, board=None, subject=None, year=None, title=f"{kinds[0].value} {title}"),
        kinds=kinds,
        title=title,
        reference=reference,
        subject=next(iter(subjects_in(title)), None),
        harm=DEATH
        if re.search(r"death|homicide|murder|suicide|fatal", title, re.IGNORECASE)
        else INJURY
        if "injur" in title
        else None,
        published=published,
        sources=(source_of(sentence.place, sentence.text),),
    )
