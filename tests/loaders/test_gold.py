"""The quality floor: what extraction finds against hand-made gold. Floors are raised when figures rise, never lowered.

``python -m tests.loaders.measure`` prints what stands here, to be rounded down to two places.
"""

import pytest

from tests.loaders.measure import CORPUS, SETS, measured
from tests.loaders.scoring import Score

FLOORS: dict[str, dict[str, float]] = {
    "corpus": {
        "action": 0.98,
        "action.lead_agencies": 0.91,
        "action.lead_roles": 0.86,
        "action.rag": 0.00,
        "action.recommendation_ref": 0.98,
        "action.ref": 1.00,
        "action.status": 0.95,
        "action.target_date": 0.97,
        "action.text_exact": 0.93,
        "agency.precision": 0.87,
        "agency.recall": 0.91,
        "evidence": 1.00,
        "information_gap": 0.88,
        "information_gap.pairs": 0.88,
        "learning_point": 0.84,
        "learning_point.text_exact": 1.00,
        "missed_opportunity": 0.82,
        "missed_opportunity.agencies": 0.72,
        "missed_opportunity.kind": 0.65,
        "missed_opportunity.when": 0.56,
        "recommendation": 1.00,
        "recommendation.addressed_to": 0.91,
        "recommendation.level": 0.97,
        "recommendation.ref": 1.00,
        "recommendation.text_exact": 0.99,
        "review": 1.00,
        "role.precision": 0.72,
        "role.recall": 0.81,
        "themes.precision": 0.77,
        "themes.recall": 0.93,
    },
    "fictional": {
        "action": 1.00,
        "action.assurance": 0.97,
        "action.lead_agencies": 0.97,
        "action.lead_roles": 1.00,
        "action.rag": 1.00,
        "action.recommendation_ref": 0.97,
        "action.ref": 1.00,
        "action.status": 0.97,
        "action.target_date": 1.00,
        "action.text_exact": 1.00,
        "agency.precision": 0.98,
        "agency.recall": 1.00,
        "evidence": 1.00,
        "information_gap": 0.95,
        "information_gap.pairs": 0.66,
        "learning_point": 1.00,
        "learning_point.text_exact": 1.00,
        "missed_opportunity": 0.84,
        "missed_opportunity.agencies": 0.95,
        "missed_opportunity.kind": 0.78,
        "missed_opportunity.when": 0.87,
        "recommendation": 1.00,
        "recommendation.addressed_to": 0.99,
        "recommendation.level": 1.00,
        "recommendation.ref": 1.00,
        "recommendation.text_exact": 1.00,
        "review": 1.00,
        "review link": 1.00,
        "role.precision": 0.94,
        "role.recall": 0.93,
        "themes.precision": 0.84,
        "themes.recall": 0.83,
    },
    "samples": {
        "action": 1.00,
        "action.assurance": 0.93,
        "action.lead_agencies": 0.98,
        "action.lead_roles": 0.98,
        "action.rag": 1.00,
        "action.recommendation_ref": 1.00,
        "action.ref": 1.00,
        "action.status": 0.96,
        "action.target_date": 1.00,
        "action.text_exact": 1.00,
        "agency.precision": 0.98,
        "agency.recall": 0.97,
        "evidence": 1.00,
        "information_gap": 0.97,
        "information_gap.pairs": 0.93,
        "learning_point": 0.75,
        "learning_point.text_exact": 1.00,
        "missed_opportunity": 0.91,
        "missed_opportunity.agencies": 0.75,
        "missed_opportunity.kind": 0.88,
        "missed_opportunity.when": 0.55,
        "recommendation": 1.00,
        "recommendation.addressed_to": 0.94,
        "recommendation.level": 0.97,
        "recommendation.ref": 1.00,
        "recommendation.text_exact": 1.00,
        "review": 1.00,
        "role.precision": 0.85,
        "role.recall": 0.91,
        "themes.precision": 0.59,
        "themes.recall": 0.52,
    },
}


@pytest.fixture(scope="module", params=SETS)
def found(request: pytest.FixtureRequest) -> tuple[str, Score]:
    """The name and the score of each set; those of the corpus only where it is at hand."""
    if request.param != "samples" and not CORPUS.is_dir():
        pytest.skip(f"the corpus is not at {CORPUS}")
    return request.param, measured(request.param)


def test_nothing_is_read_worse_than_before(found: tuple[str, Score]) -> None:
    """Every figure of a set is at its floor or above; each that falls is named."""
    name, score = found
    figures = score.figures()
    assert set(figures) == set(FLOORS[name])
    assert not {key: (figures[key], floor) for key, floor in FLOORS[name].items() if figures[key] < floor}


def test_the_gate_can_fail() -> None:
    """A score of nothing found against something wanted is nought."""
    score = Score(hits={"action": 0}, found={"action": 0}, gold={"action": 3})
    assert score.f1("action") == 0.0
