"""The quality floor: what extraction finds against hand-made gold. Floors are raised when figures rise, never lowered."""

from pathlib import Path

import pytest

from tests.loaders.scoring import Score, scored

ROOT = Path(__file__).parent.parent.parent
CORPUS = ROOT.parent / "shared" / "corpus"


@pytest.fixture(scope="module")
def samples() -> Score:
    return scored(ROOT / "tests" / "samples" / "gold", ROOT / "reviewgraph" / "samples")


@pytest.fixture(scope="module")
def corpus() -> Score:
    if not CORPUS.is_dir():
        pytest.skip(f"the corpus is not at {CORPUS}")
    return scored(CORPUS / "gold", CORPUS / "documents")


@pytest.fixture(scope="module")
def fictional() -> Score:
    """Five documents in other formats and layouts; those whose format is read."""
    if not CORPUS.is_dir():
        pytest.skip(f"the corpus is not at {CORPUS}")
    return scored(CORPUS / "fictional" / "gold", CORPUS / "fictional" / "documents")


FICTIONAL_F1 = {
    "recommendation": 0.99,
    "action": 0.99,
    "learning_point": 0.80,
    "missed_opportunity": 0.75,
    "information_gap": 0.78,
}
FICTIONAL_SHARE = {
    "action.status": 0.92,
    "action.target_date": 0.92,
    "action.rag": 0.99,
    "action.recommendation_ref": 0.97,
    "recommendation.ref": 0.99,
    "evidence": 0.97,
}
SAMPLES_F1 = {
    "recommendation": 0.99,
    "action": 0.99,
    "learning_point": 0.70,
    "missed_opportunity": 0.86,
    "information_gap": 0.94,
}
CORPUS_F1 = {
    "recommendation": 0.99,
    "action": 0.98,
    "learning_point": 0.80,
    "missed_opportunity": 0.75,
    "information_gap": 0.80,
}
SAMPLES_SHARE = {
    "action.status": 0.91,
    "action.target_date": 0.99,
    "action.recommendation_ref": 0.99,
    "action.rag": 0.99,
    "recommendation.ref": 0.99,
    "recommendation.level": 0.97,
    "evidence": 0.99,
}
CORPUS_SHARE = {
    "action.status": 0.94,
    "action.target_date": 0.97,
    "action.recommendation_ref": 0.84,
    "recommendation.ref": 0.99,
    "recommendation.level": 0.96,
    "evidence": 0.99,
}


@pytest.mark.parametrize("kind", SAMPLES_F1)
def test_facts_of_the_samples(samples: Score, kind: str) -> None:
    assert samples.f1(kind) >= SAMPLES_F1[kind]


@pytest.mark.parametrize("name", SAMPLES_SHARE)
def test_fields_of_the_samples(samples: Score, name: str) -> None:
    assert samples.share(name) >= SAMPLES_SHARE[name]


@pytest.mark.parametrize("kind", CORPUS_F1)
def test_facts_of_the_corpus(corpus: Score, kind: str) -> None:
    assert corpus.f1(kind) >= CORPUS_F1[kind]


@pytest.mark.parametrize("name", CORPUS_SHARE)
def test_fields_of_the_corpus(corpus: Score, name: str) -> None:
    assert corpus.share(name) >= CORPUS_SHARE[name]


@pytest.mark.parametrize("kind", FICTIONAL_F1)
def test_facts_of_the_fictional_five(fictional: Score, kind: str) -> None:
    assert fictional.f1(kind) >= FICTIONAL_F1[kind]


@pytest.mark.parametrize("name", FICTIONAL_SHARE)
def test_fields_of_the_fictional_five(fictional: Score, name: str) -> None:
    assert fictional.share(name) >= FICTIONAL_SHARE[name]


def test_the_gate_can_fail() -> None:
    """A score of nothing found against something wanted is nought."""
    score = Score(hits={"action": 0}, found={"action": 0}, gold={"action": 3})
    assert score.f1("action") == 0.0
