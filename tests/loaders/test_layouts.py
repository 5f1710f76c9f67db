"""The quality floor over our own documents in the formats and layouts that boards use: raised when figures rise."""

import pytest

from loaders.readers import READABLE
from tests.layouts.measure import FOLDER, measured
from tests.loaders.scoring import Score

FLOORS = {
    "action": 1.00,
    "action.assurance": 0.95,
    "action.lead_agencies": 0.98,
    "action.lead_roles": 0.98,
    "action.rag": 1.00,
    "action.recommendation_ref": 1.00,
    "action.ref": 1.00,
    "action.status": 0.98,
    "action.target_date": 1.00,
    "action.text_exact": 1.00,
    "agency.precision": 0.93,
    "agency.recall": 0.97,
    "evidence": 0.99,
    "information_gap": 0.86,
    "information_gap.pairs": 0.72,
    "learning_point": 1.00,
    "learning_point.text_exact": 1.00,
    "missed_opportunity": 0.82,
    "missed_opportunity.agencies": 0.87,
    "missed_opportunity.kind": 0.87,
    "missed_opportunity.when": 0.92,
    "recommendation": 1.00,
    "recommendation.addressed_to": 0.99,
    "recommendation.level": 1.00,
    "recommendation.ref": 1.00,
    "recommendation.text_exact": 1.00,
    "review": 1.00,
    "review link": 1.00,
    "role.precision": 0.82,
    "role.recall": 0.83,
    "themes.precision": 0.83,
    "themes.recall": 0.73,
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
