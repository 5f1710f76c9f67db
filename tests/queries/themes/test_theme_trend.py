"""Trends of themes, by hand."""

from queries.questions.themes.theme_trend import LESS, MORE, UNCLEAR, Half, longest_gap, trend


def test_more_and_less_often() -> None:
    # Ten reviews in 2010, one with the theme: 10%, interval 1.8% to 40.4%. Ten in 2020, nine: 90%, from 59.6%.
    every = [2010] * 10 + [2020] * 10
    found = trend([2010] + [2020] * 9, every)
    assert found is not None
    assert found.halves == (Half(2010, 2010, 1, 10), Half(2020, 2020, 9, 10))
    assert found.change == MORE
    falling = trend([2010] * 9 + [2020], every)
    assert falling is not None
    assert falling.change == LESS


def test_intervals_that_overlap_show_nothing() -> None:
    # 4 of 10 (16.8% to 68.7%) and 6 of 10 (31.3% to 83.2%).
    found = trend([2010] * 4 + [2020] * 6, [2010] * 10 + [2020] * 10)
    assert found is not None
    assert found.change == UNCLEAR


def test_few_reviews_show_no_trend() -> None:
    assert trend([2020] * 4, [2010] * 50 + [2020] * 4) is None
    assert trend([2010] * 9, [2010] * 9) is None
    assert trend([], []) is None


def test_years_are_split_nearest_to_half_of_the_reviews() -> None:
    # Up to 2009: 2 of 7; up to 2012: 3 of 7; up to 2015: 5 of 7. 3 is nearest to 3.5.
    every = [2008, 2009, 2012, 2015, 2015, 2016, 2016]
    found = trend([2008, 2009, 2012, 2015, 2016], every)
    assert found is not None
    assert [str(half) for half in found.halves] == ["3 of 3 (2008 to 2012)", "2 of 4 (2015 to 2016)"]


def test_longest_gap() -> None:
    assert longest_gap([2016, 2008, 2012, 2012]) == 4
    assert longest_gap([2008, 2009, 2016]) == 7
    assert longest_gap([2008, 2008]) is None
