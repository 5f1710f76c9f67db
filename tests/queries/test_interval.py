"""Wilson intervals against values worked out by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries.questions.interval import rate_of


def test_one_of_two() -> None:
    # z² = 3.841459. Middle 0.5. Reach = 1.959964 / (1 + 1.920729) * sqrt(0.125 + 3.841459 / 16)
    #   = 0.671053 * sqrt(0.365091) = 0.671053 * 0.604228 = 0.405469
    rate = rate_of(1, 2)
    assert rate.rate == 0.5
    assert rate.low == pytest.approx(0.094531, abs=1e-6)
    assert rate.high == pytest.approx(0.905469, abs=1e-6)


def test_all_of_two() -> None:
    # With a share of 1 the lower end is n / (n + z²) = 2 / 5.841459 = 0.342380, the upper end 1.
    rate = rate_of(2, 2)
    assert (rate.rate, rate.high) == (1.0, 1.0)
    assert rate.low == pytest.approx(0.342380, abs=1e-6)


def test_none_of_eight() -> None:
    # With a share of 0 the upper end is z² / (n + z²) = 3.841459 / 11.841459 = 0.324408, the lower end 0.
    rate = rate_of(0, 8)
    assert (rate.rate, rate.low) == (0.0, 0.0)
    assert rate.high == pytest.approx(0.324408, abs=1e-6)


def test_nothing_to_divide_by() -> None:
    assert (rate_of(0, 0).rate, rate_of(0, 0).low, rate_of(0, 0).high) == (None, None, None)


@given(st.integers(1, 5000).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_the_rate_lies_in_its_interval(counts: tuple[int, int]) -> None:
    rate = rate_of(*counts)
    assert rate.rate is not None
    assert rate.low is not None
    assert rate.high is not None
    assert 0.0 <= rate.low <= rate.rate <= rate.high <= 1.0
