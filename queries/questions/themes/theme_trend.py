"""Whether a theme comes up more or less often than before, said only where the numbers allow it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from queries.questions.interval import FEW, rate_of

MORE, LESS, UNCLEAR = "more often", "less often", "no clear change"


@dataclass(frozen=True, slots=True)
class Half:
    """The reviews of some years: how many carry the theme, of how many."""

    first_year: int
    last_year: int
    carrying: int
    reviews: int

    def __str__(self) -> str:
        years = str(self.first_year) if self.first_year == self.last_year else f"{self.first_year} to {self.last_year}"
        return f"{self.carrying} of {self.reviews} ({years})"


@dataclass(frozen=True, slots=True)
class Trend:
    """The earlier and the later half of a place's reviews, and what they show: more often, less often, or neither.

    ``change`` is more or less often only where the 95% intervals of the two shares lie apart.
    """

    halves: tuple[Half, Half]
    change: str


def trend(carrying: Sequence[int], every: Sequence[int]) -> Trend | None:
    """What the years of the reviews that carry a theme show beside the years of all reviews of the place.

    The years are split where the earlier ones come nearest to holding half of all reviews. None where fewer than five
    reviews carry the theme, or where all reviews are of one year.
    """
    split = _split(sorted(every))
    if len(carrying) < FEW or split is None:
        return None
    before, after = _half(carrying, [y for y in every if y <= split]), _half(carrying, [y for y in every if y > split])
    return Trend((before, after), _change(before, after))


def _split(years: Sequence[int]) -> int | None:
    """The last year of the earlier half; the earliest such year where two come equally near."""
    ends = sorted(set(years))[:-1]
    return min(ends, key=lambda end: (abs(2 * sum(year <= end for year in years) - len(years)), end), default=None)


def _half(carrying: Sequence[int], every: Sequence[int]) -> Half:
    first, last = min(every), max(every)
    return Half(first, last, sum(first <= year <= last for year in carrying), len(every))


def _change(before: Half, after: Half) -> str:
    earlier, later = rate_of(before.carrying, before.reviews), rate_of(after.carrying, after.reviews)
    assert earlier.low is not None  # noqa: S101 - no half is empty
    assert earlier.high is not None  # noqa: S101
    assert later.low is not None  # noqa: S101
    assert later.high is not None  # noqa: S101
    if later.low > earlier.high:
        return MORE
    return LESS if later.high < earlier.low else UNCLEAR


def longest_gap(years: Sequence[int]) -> int | None:
    """The most years from one year that the theme came up in to the next; None where it came up in one year or none."""
    known = sorted(set(years))
    return max((after - before for before, after in pairwise(known)), default=None)
