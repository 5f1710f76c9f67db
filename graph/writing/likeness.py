"""How alike two review records are: what makes them one review for sure, what may, and what speaks against it."""

from collections.abc import Mapping
from dataclasses import dataclass

from graph.model.identity import slug
from graph.model.records import Review
from graph.writing.years import years

_LONGEST = 10
"""Years that may lie between an incident and the last document of its review."""
_SPANS = (
    ("incident", "reference"),
    ("incident", "commissioned"),
    ("incident", "published"),
    ("commissioned", "published"),
)
"""What comes first, and what comes after it."""


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """A review record of a document with the marks that it can be known by; unknown marks are empty."""

    sha256: str
    review: Review
    reference: str
    board: str
    region: str
    subject: str
    title: str
    years: Mapping[str, int]

    @classmethod
    def of(cls, sha256: str, review: Review) -> "Profile":
        return cls(
            sha256,
            review,
            reference=slug(review.reference or ""),
            board=slug(review.commissioned_by or ""),
            region=slug(review.region or ""),
            subject=slug(review.subject or ""),
            title=slug(review.title),
            years=years(
                reference=review.reference,
                incident_date=review.incident_date,
                commissioned=review.commissioned,
                published=review.published,
            ),
        )

    @property
    def subject_or_title(self) -> str:
        return self.subject or self.title

    @property
    def order(self) -> tuple[str, str]:
        return (self.sha256, self.review.id)

    @property
    def telling(self) -> tuple[bool, int, str]:
        """Sorts the records of one review by how much they say of which review it is."""
        return (bool(self.reference), sum(map(bool, (self.board, self.subject, self.years))), self.review.id)

    @property
    def places(self) -> tuple[str, ...]:
        """The area and the board, as far as they are known, told apart."""
        known = (("area", self.region), ("board", self.board))
        return tuple(f"{kind}:{name}" for kind, name in known if name)

    def in_place_of(self, other: "Profile") -> bool:
        """Whether both name the same area; boards count where an area is not known to both."""
        if self.region and other.region:
            return self.region == other.region
        return bool(self.board) and self.board == other.board

    def elsewhere(self, other: "Profile") -> bool:
        """Whether both name an area, and not the same."""
        return bool(self.region and other.region) and self.region != other.region

    def other_board(self, other: "Profile") -> bool:
        return bool(self.board and other.board) and self.board != other.board


def clash(one: Profile, other: Profile) -> str | None:
    """Why two records with the same reference are not one review (short references are used by many boards)."""
    if one.sha256 == other.sha256:
        return "one document lists both"
    if one.elsewhere(other):
        return "their areas differ"
    if one.other_board(other) and one.subject_or_title != other.subject_or_title:
        return "their boards and subjects differ"
    return None


def same_reference(one: Profile, other: Profile) -> bool:
    return bool(one.reference) and one.reference == other.reference and clash(one, other) is None


def contradiction(one: Profile, other: Profile) -> str | None:
    """Why two records that look alike are not one review."""
    if one.sha256 == other.sha256:
        return "one document lists both"
    if one.reference and other.reference and one.reference != other.reference:
        return "their references differ"
    if one.elsewhere(other):
        return "their areas differ"
    return _years_apart(one.years, other.years)


def _years_apart(one: Mapping[str, int], other: Mapping[str, int]) -> str | None:
    for basis in ("incident", "commissioned"):
        if basis in one and basis in other and one[basis] != other[basis]:
            return f"their years differ ({basis} {min(one[basis], other[basis])} and {max(one[basis], other[basis])})"
    for first, second in ((one, other), (other, one)):
        for begun, later in _SPANS:
            if begun in first and later in second and not first[begun] <= second[later] <= first[begun] + _LONGEST:
                return f"their years do not go together ({begun} {first[begun]}, {later} {second[later]})"
    return None


def agree(one: Profile, other: Profile) -> bool:
    """Same place, same subject and a year that both give."""
    shared = any(one.years.get(basis) == year for basis, year in other.years.items())
    return one.in_place_of(other) and shared and seem_alike(one, other)


def seem_alike(one: Profile, other: Profile) -> bool:
    """Same subject (or title) and place, and nothing against it."""
    same = one.subject_or_title == other.subject_or_title
    return same and one.in_place_of(other) and not contradiction(one, other)


def lack_a_place(one: Profile, other: Profile) -> bool:
    """Same subject and title, and nothing against it but that one of them does not say where: too little to go by."""
    same = one.subject_or_title == other.subject_or_title and one.title == other.title
    return same and not (one.places and other.places) and not contradiction(one, other)
