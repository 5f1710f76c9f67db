"""Which review each part of a document belongs to."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from graph.model.identity import review_id, slug
from graph.model.records import Review, Source
from graph.model.vocabulary import ReviewKind
from loaders.blocks import Block, BlockKind, ReadDocument
from loaders.extract.documents import DocumentFacts
from loaders.extract.found import source_of
from loaders.extract.plan_row import PlanRow

_WORDS_OF_EVERY_TITLE = frozenset(
    {
        "a",
        "an",
        "and",
        "the",
        "of",
        "in",
        "for",
        "serious",
        "case",
        "review",
        "reviews",
        "domestic",
        "homicide",
        "safeguarding",
        "adult",
        "adults",
        "child",
        "children",
        "childrens",
        "practice",
        "local",
        "learning",
        "lessons",
        "executive",
        "summary",
        "overview",
        "report",
        "action",
        "plan",
        "document",
    }
)

_NUMBER_BEHIND = re.compile(
    r"[\s,:–-]+(?:rec(?:ommendation)?s?\.? ?|no\.? ?|#|R)?(?P<ref>\d{1,2}(?:\.\d{1,2})?)\.?", re.IGNORECASE
)
"""The number of a recommendation behind the name of its review."""


@dataclass(frozen=True, slots=True)
class ReviewPlaces:
    """The reviews of a document, and the lines from which each is told of: where it is named first, where its name
    stands in a heading."""

    reviews: tuple[Review, ...]
    starts: tuple[tuple[int, str], ...]
    rows: Mapping[int, str] = field(default_factory=dict)
    """For the rows of a tracker that name their review, its id by the row's first line."""
    untold: Review | None = None
    """What the document is about if it names no review: one under its own title."""

    @classmethod
    def of(
        cls, found: Sequence[Review], document: ReadDocument, described: DocumentFacts, *, has_plan: bool
    ) -> "ReviewPlaces":
        """The reviews found; a plan that names none belongs to a review under the plan's own title."""
        reviews = tuple(found) if has_plan else tuple(review for review in found if _is_known(review))
        untold = _untold(document, described)
        if not reviews and has_plan:
            reviews = (untold,)
        starts = sorted({*((_first_line(review), review.id) for review in reviews), *_parts(reviews, document.blocks)})
        return cls(reviews, tuple(starts), untold=untold)

    def of_what_advises(self, advised: Sequence[object]) -> tuple[Review, ...]:
        """The reviews; where none is named and something is advised all the same, one under the paper's own title."""
        return (self.untold,) if advised and self.untold and not self.reviews else self.reviews

    def with_rows(self, rows: Iterable[PlanRow]) -> "ReviewPlaces":
        """The same, knowing which review each row of a tracker names."""
        named = {row.place.line_start: self._named(row.review) for row in rows if row.review}
        return replace(self, rows={line: own for line, own in named.items() if own})

    def with_refs(self, rows: Iterable[PlanRow]) -> tuple[PlanRow, ...]:
        """The rows of a plan, of those that name a review and its recommendation in one cell the number taken from it:
        ``Mr Q 2`` is recommendation 2 of the review of Mr Q."""
        return tuple(replace(row, recommendation_ref=row.recommendation_ref or self._number(row)) for row in rows)

    def _number(self, row: PlanRow) -> str | None:
        words = row.review or ""
        for review in self.reviews:
            for name in (review.title, review.subject, review.reference):
                if name and words.startswith(name) and (number := _NUMBER_BEHIND.fullmatch(words[len(name) :])):
                    return number["ref"]
        return None

    def _named(self, words: str) -> str | None:
        """The review that words name: by its reference, else by its title, else by a short form that is its alone."""
        said = slug(words)
        for review in self.reviews:
            if any(known and slug(known) in said for known in (review.reference, review.subject, review.title)):
                return review.id
        by_number = next((r.id for r in self.reviews if r.reference and said and said in slug(r.reference)), None)
        return by_number or self._by_short_form(words)

    def _by_short_form(self, words: str) -> str | None:
        """The one review that has the words in its title, or that a list of reviews prints in a row that opens with
        them."""
        said = slug(words)
        if not said or set(said.split("-")) <= _WORDS_OF_EVERY_TITLE:
            return None
        titled = {r.id for r in self.reviews if any(f"-{said}-" in f"-{slug(t)}-" for t in (r.title, r.subject) if t)}
        listed = {r.id for r in self.reviews if any(f"{slug(s.quote)}-".startswith(f"{said}-") for s in r.sources)}
        found = titled or listed
        return found.pop() if len(found) == 1 else None

    @property
    def area(self) -> str | None:
        """The one area of the reviews; else the one board that had them written; else the first one's title."""
        for known in ({r.region for r in self.reviews}, {r.commissioned_by for r in self.reviews}):
            named = known - {None}
            if len(named) == 1:
                return named.pop()
        return self.reviews[0].title if self.reviews else None

    def at(self, line: int) -> str:
        """The id of the review that a line belongs to: the last one named at or above it, else the first."""
        if line in self.rows:
            return self.rows[line]
        if not self.starts:
            return (
                self.untold.id
                if self.untold
                else review_id(reference=None, board=None, subject=None, year=None, title=None)
            )
        if len(self.starts) == 1:
            return self.starts[0][1]
        above = [own for start, own in self.starts if start <= line]
        return above[-1] if above else self.starts[0][1]

    def of_block(self, block: Block) -> str | None:
        """The id of the review that a block belongs to, or None where the document is about none."""
        return self.at(block.place.line_start) if self.starts else None


def _is_known(review: Review) -> bool:
    """Whether more is said of a review than that it is one: "Serious Case Review" alone is a heading."""
    named = review.reference or review.subject or review.commissioned_by or review.region
    return bool(named) or bool(set(slug(review.title).split("-")) - _WORDS_OF_EVERY_TITLE)


def _parts(reviews: Sequence[Review], blocks: Iterable[Block]) -> Iterator[tuple[int, str]]:
    """Of a paper on several reviews, the first line and the review of each part whose heading names one alone."""
    if len(reviews) < 2:
        return
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            named = [review.id for review in reviews if _names(block.text, review)]
            if len(named) == 1:
                yield block.place.line_start, named[0]


def _names(text: str, review: Review) -> bool:
    """Whether a text says a review's reference, title or subject, in whole words."""
    said = f"-{slug(text)}-"
    known = (review.reference, review.title, review.subject)
    return any(f"-{slug(name)}-" in said for name in known if name and slug(name))


def _first_line(review: Review) -> int:
    return min((source.line_start or 1 for source in review.sources), default=1)


def _untold(document: ReadDocument, described: DocumentFacts) -> Review:
    title = described.title or document.name.rsplit(".", 1)[0]
    first = document.blocks[0].place if document.blocks else None
    place = source_of(first, title) if first else Source(quote=title)
    return Review(
        document=document.name,
        id=review_id(reference=None, board=None, subject=None, year=None, title=title),
        kinds=(ReviewKind.OTHER,),
        title=title,
        sources=(place,),
    )
