"""Narratives that nothing may be tuned to: floors under what is found in them, and places that still hold sentences."""

import json
from pathlib import Path

import pytest

from tests.blind.measure import CORPUS, FOLDER, measured
from tests.blind.places import place_of, sentence, told
from tests.loaders.scoring import Score

FLOORS = {"missed_opportunity": 0.67, "information_gap": 0.51, "agency.recall": 0.81, "recommendation": 1.0}
PUBLISHED = [
    path for path in sorted((FOLDER / "gold").glob("*.json")) if '"sha256"' in path.read_text(encoding="utf-8")
]


@pytest.fixture(scope="module")
def score() -> Score:
    return measured("written")


@pytest.mark.parametrize("name", FLOORS)
def test_what_is_found_does_not_fall(score: Score, name: str) -> None:
    assert score.figures()[name] >= FLOORS[name]


def test_of_four_failures_named_at_least_three_are_some(score: Score) -> None:
    """A wrong accusation is worse than a missed one: precision has a floor of its own."""
    assert score.hits["missed_opportunity"] / score.found["missed_opportunity"] >= 0.75


@pytest.mark.parametrize("path", PUBLISHED, ids=lambda path: path.stem[:12])
def test_places_hold_whole_sentences(path: Path) -> None:
    gold = json.loads(path.read_text(encoding="utf-8"))
    assert "text" not in path.read_text(encoding="utf-8"), "gold of published papers holds places, not sentences"
    document = next((each for each in CORPUS.rglob("*") if each.name == gold["document"]), None)
    if document is None:
        pytest.skip(f"the corpus is not at {CORPUS}")
    for fact in told(gold, document)["missed_opportunities"]:
        assert len(fact["text"].split()) > 3


def test_a_place_gives_back_the_words_it_was_made_from(tmp_path: Path) -> None:
    paper = tmp_path / "paper.txt"
    paper.write_text("One. The ward\ndid not ring the boy's school. Two.", encoding="utf-8")
    words = place_of(paper, "The ward did not ring the boy's school", None)
    assert words == [1, 9]
    assert sentence(paper, {"words": words}) == "The ward did not ring the boy's school"


def test_another_file_of_that_name_is_refused(tmp_path: Path) -> None:
    paper = tmp_path / "paper.txt"
    paper.write_text("Another paper.", encoding="utf-8")
    with pytest.raises(ValueError, match="not the file"):
        told({"document": "paper.txt", "sha256": "0" * 64, "missed_opportunities": [], "information_gaps": []}, paper)
