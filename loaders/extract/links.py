"""Which recommendation an action carries out, by the numbers that the plan prints."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from graph.model.records import Recommendation
from graph.model.vocabulary import Certainty
from loaders.extract.plan_row import PlanRow
from loaders.extract.table_rows import parent
from loaders.resolve.agencies import BOARDS, AgencyNames

_Section = tuple[str, str | None]
"""A review's id and a section of it, None for the overview."""


@dataclass(frozen=True, slots=True)
class Link:
    """The printed number of a recommendation and its record's id; each None where the document gives none."""

    ref: str | None
    id: str | None
    implied: bool = False

    @property
    def certainty(self) -> Certainty | None:
        if self.id is None:
            return None
        return Certainty.IMPLIED if self.implied else Certainty.EXPLICIT


@dataclass(frozen=True, slots=True)
class Links:
    """The recommendations of each section of a review by number, and the sections whose rows are numbered straight
    through."""

    by_section: dict[_Section, dict[str, str]]
    straight: frozenset[_Section]
    owners: dict[str, str]
    """The agency of each recommendation that asks one agency alone, a board aside: boards ask others to act."""

    @classmethod
    def of(
        cls,
        recommendations: Sequence[Recommendation],
        rows: Sequence[PlanRow],
        names: AgencyNames,
        review_at: Callable[[int], str],
    ) -> "Links":
        """The links that a document's recommendations and rows allow."""
        boards = {agency.name for agency in names.in_sectors(*BOARDS)}
        owners = {
            asked.id: asked.addressed_to[0]
            for asked in recommendations
            if len(asked.addressed_to) == 1 and asked.addressed_to[0] not in boards
        }
        by_section: dict[_Section, dict[str, str]] = defaultdict(dict)
        for recommendation in recommendations:
            if recommendation.ref:
                by_section[recommendation.review, recommendation.section].setdefault(
                    recommendation.ref, recommendation.id
                )
        _restated(by_section, recommendations, rows, review_at)
        return cls(dict(by_section), _straight(by_section, rows, review_at), owners)

    def owner(self, link: Link) -> str | None:
        """The agency whose posts lead what carries out a recommendation, where the lead cell names none."""
        return self.owners.get(link.id) if link.id else None

    def link(self, row: PlanRow, review: str, section: str | None) -> Link:
        """By the number printed beside the row; else by the row's own, where that is a recommendation's number."""
        known = self.by_section.get((review, section), {})
        if row.recommendation_ref and (row.recommendation or row.recommendation_ref in known):
            return Link(row.recommendation_ref, known.get(row.recommendation_ref), row.implied_link)
        if row.recommendation_ref and (point_of := _whole(row.recommendation_ref)) in known:
            return Link(point_of, known[point_of])
        if not row.ref or (review, section) in self.straight:
            return Link(None, None)
        ref: str | None = row.ref
        while ref:
            if ref in known:
                return Link(ref, known[ref])
            ref = parent(ref)
        return Link(row.recommendation_ref, None)


def _restated(
    by_section: dict[_Section, dict[str, str]],
    recommendations: Sequence[Recommendation],
    rows: Sequence[PlanRow],
    review_at: Callable[[int], str],
) -> None:
    """Adds to a section the recommendations that it prints again, by number and words, from another section."""
    known = {(asked.review, asked.ref, asked.text): asked.id for asked in recommendations if asked.ref}
    for row in rows:
        ref, review = row.recommendation_ref, review_at(row.place.line_start)
        if ref and (found := known.get((review, ref, row.recommendation or ""))):
            by_section[review, row.section].setdefault(ref, found)


def _whole(ref: str) -> str:
    """The recommendation that a lettered point belongs to: 3 for 3(a)."""
    return parent(ref) or ref if ref.endswith(")") else ref


def _straight(
    by_section: dict[_Section, dict[str, str]], rows: Sequence[PlanRow], review_at: Callable[[int], str]
) -> frozenset[_Section]:
    """Sections whose rows count 1, 2, 3 past the last recommendation: there a row's number is its own."""
    found = set()
    for section, known in by_section.items():
        refs = [row.ref for row in rows if row.ref and (review_at(row.place.line_start), row.section) == section]
        whole = [int(ref) for ref in refs if ref.isdigit()]
        tops = [int(ref.split(".")[0]) for ref in known if ref.split(".")[0].isdigit()]
        if whole and tops and len(whole) == len(refs) and len(whole) > len(tops) and max(whole) > max(tops):
            found.add(section)
    return frozenset(found)
