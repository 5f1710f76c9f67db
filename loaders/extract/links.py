"""Which recommendation an action carries out, by the numbers that the plan prints."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from graph.model.records import Recommendation
from loaders.extract.plan_row import PlanRow
from loaders.extract.table_rows import parent


@dataclass(frozen=True, slots=True)
class Link:
    """The printed number of a recommendation and its record's id; each None where the document gives none."""

    ref: str | None
    id: str | None


@dataclass(frozen=True, slots=True)
class Links:
    """The recommendations of each section by number, and the sections whose rows are numbered straight through."""

    by_section: dict[str | None, dict[str, str]]
    straight: frozenset[str | None]

    @classmethod
    def of(cls, recommendations: Sequence[Recommendation], rows: Sequence[PlanRow]) -> "Links":
        """The links that a document's recommendations and rows allow."""
        by_section: dict[str | None, dict[str, str]] = defaultdict(dict)
        for recommendation in recommendations:
            if recommendation.ref:
                by_section[recommendation.section].setdefault(recommendation.ref, recommendation.id)
        return cls(dict(by_section), _straight(by_section, rows))

    def link(self, row: PlanRow, section: str | None) -> Link:
        """By the number printed beside the row; else by the row's own, where that is a recommendation's number."""
        known = self.by_section.get(section, {})
        if row.recommendation_ref and (row.recommendation or row.recommendation_ref in known):
            return Link(row.recommendation_ref, known.get(row.recommendation_ref))
        if not row.ref or section in self.straight:
            return Link(None, None)
        ref: str | None = row.ref
        while ref:
            if ref in known:
                return Link(ref, known[ref])
            ref = parent(ref)
        return Link(row.recommendation_ref, None)


def _straight(by_section: dict[str | None, dict[str, str]], rows: Sequence[PlanRow]) -> frozenset[str | None]:
    """Sections whose rows count 1, 2, 3 past the last recommendation: there a row's number is its own."""
    found = set()
    for section, known in by_section.items():
        refs = [row.ref for row in rows if row.ref and row.section == section]
        whole = [int(ref) for ref in refs if ref.isdigit()]
        tops = [int(ref.split(".")[0]) for ref in known if ref.split(".")[0].isdigit()]
        if whole and tops and len(whole) == len(refs) and len(whole) > len(tops) and max(whole) > max(tops):
            found.add(section)
    return frozenset(found)
