"""How sure a rate is: the Wilson score interval."""

from dataclasses import dataclass
from math import sqrt

FEW = 5
"""Fewer than so many (reviews, or actions where those are counted) are marked: what is true of them may be chance."""

_Z = 1.959963984540054
"""The 97.5% point of the standard normal distribution, for an interval of 95%."""


@dataclass(frozen=True, slots=True)
class Rate:
    """A share of reviews from 0 to 1, with its 95% Wilson interval; all None where there is nothing to divide by."""

    rate: float | None
    low: float | None
    high: float | None


def rate_of(count: int, of: int) -> Rate:
    """The share ``count / of`` with its interval.

    Wilson, E. B. (1927), Journal of the American Statistical Association 22: unlike the simple interval it stays
    within 0 and 1 and holds for the small numbers that reviews give.
    """
    if of == 0:
        return Rate(None, None, None)
    share, weight = count / of, _Z * _Z / of
    middle = (share + weight / 2) / (1 + weight)
    reach = _Z / (1 + weight) * sqrt(share * (1 - share) / of + weight / (4 * of))
    low = 0.0 if count == 0 else max(0.0, middle - reach)
    high = 1.0 if count == of else min(1.0, middle + reach)
    return Rate(share, low, high)
