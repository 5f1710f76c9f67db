"""The quality floor over our own documents in the formats and layouts that boards use: raised when figures rise."""

import pytest

from loaders.readers import READABLE
from tests.layouts.measure import FOLDER, measured
from tests.loaders.scoring import Score

FLOORS = {
    "action": 0.96,
    "action.assurance": 1.00,
    "action.lead_agencies": 0.99,
    "action.lead_roles": 0.98,
    "action.rag": 1.00,
    "action.recommendation_ref": 1.00,
    "action.ref": 1.00,
    "action.status": 1.00,
    "action.target_date": 1.00,
    "action.text_exact": 1.00,
    "evidence": 0.98,
    "information_gap": 0.74,
    "learning_point": 0.90,
    "learning_point.text_exact": 1.00,
    "missed_opportunity": 0.72,
    "recommendation": 0.96,
    "recommendation.addressed_to": 0.98,
    "recommendation.level": 0.91,
    "recommendation.ref": 1.00,
    "recommendation.text_exact": 0.98,
    "review": 0.90,
    "review link": 0.87,
}
"""``python -m tests.layouts.measure`` prints what stands here, to be rounded down to two places."""


@pytest.fixture(scope="module")
def score() -> Score:
    return measured()


@pytest.mark.parametrize("name", FLOORS)
def test_layouts_are_read_as_well_as_before(score: Score, name: str) -> None:
    figure = score.figures()[name]
    assert figure >= FLOORS[name], f"{name} fell to {figure:.3f}"


def test_every_figure_has_its_floor(score: Score) -> None:
    assert set(score.figures()) == set(FLOORS)


def test_every_document_has_its_gold() -> None:
    documents = {path.stem for path in (FOLDER / "documents").iterdir() if path.suffix.lower() in READABLE}
    assert documents == {path.stem for path in (FOLDER / "gold").glob("*.json")}
