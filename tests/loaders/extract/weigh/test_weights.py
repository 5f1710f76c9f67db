"""Sums of weights, worked by hand."""

from math import exp

import pytest

from loaders.extract.weigh.weights import parse, weights

_TWO = '{"labels": ["no", "yes"], "signs": {"(always)": [-1.0], "word late": [2.0], "word prompt": [-3.0]}}'
_THREE = '{"labels": ["none", "holder", "recipient"], "signs": {"(always)": [0, 0, 0], "behind to": [0, -1, 1]}}'


def test_two_labels_have_one_column_and_unknown_signs_count_for_nothing() -> None:
    chances = parse(_TWO).chances(["word late", "word unheard-of"])
    assert chances["yes"] == pytest.approx(1 / (1 + exp(-1)))
    assert sum(chances.values()) == pytest.approx(1)


def test_more_labels_have_a_column_each() -> None:
    chances = parse(_THREE).chances(["behind to"])
    assert chances["recipient"] == pytest.approx(exp(1) / (1 + exp(-1) + exp(1)))


def test_the_heaviest_signs_are_the_reason_and_none_that_speaks_against() -> None:
    assert parse(_TWO).heaviest(["word prompt", "word late"], 3) == ("word late",)


@pytest.mark.parametrize("name", ["failure", "gap", "kind", "failed", "ends"])
def test_every_table_ships(name: str) -> None:
    table = weights(name)
    assert len(table.rows) > 1_000
    assert len({len(row) for row in table.rows.values()}) == 1
