"""The weights that ship are those that the script makes of the examples that ship beside them."""

import json

import pytest

from training.examples import Example, digest, examples
from training.fit import TABLES, WEIGHTS, fitted

_CLOSE = 0.05
"""Weights are rounded to hundredths, and another release of the solver may stop a little sooner or later."""


@pytest.fixture(scope="module")
def every() -> tuple[Example, ...]:
    return examples()


@pytest.mark.parametrize("name", [table.name for table in TABLES])
def test_each_table_says_which_examples_it_was_made_from(name: str) -> None:
    made = json.loads((WEIGHTS / f"{name}.json").read_text(encoding="utf-8"))["made"]
    assert f"examples {digest()};" in made, "the examples have changed: run python -m training.fit"


def test_the_script_makes_the_weights_that_ship(every: tuple[Example, ...]) -> None:
    for table in TABLES:
        if table.name in ("gap", "ends"):
            shipped = json.loads((WEIGHTS / f"{table.name}.json").read_text(encoding="utf-8"))["signs"]
            again = json.loads(fitted(table, table.items(every)))["signs"]
            far = [sign for sign in shipped if sign in again and _apart(shipped[sign], again[sign]) > _CLOSE]
            assert len(far) < 0.005 * len(shipped)
            assert len(shipped.keys() ^ again.keys()) < 0.02 * len(shipped)


def _apart(one: list[float], other: list[float]) -> float:
    return max(abs(a - b) for a, b in zip(one, other, strict=True))


def test_no_sentence_of_the_banks_is_given_twice(every: tuple[Example, ...]) -> None:
    texts = [example.told.sentence.text for example in every if len(example.told.sentence.text.split()) > 6]
    assert len(texts) - len(set(texts)) < 0.01 * len(texts)
