"""The short form of the trials of bad places. The long one: ``python -m tests.reliability.places``."""

import pytest

from tests.reliability.places.ground import Ground
from tests.reliability.places.trials import TRIALS, damages

SHORT = (
    "disk full while documents are stored",
    "folder that is another's",
    "port that is taken",
    "engine that gets no memory",
    "all engine files gone",
)


@pytest.mark.parametrize("name", SHORT)
def test_a_bad_place_is_named_and_the_graph_stays(ground: Ground, name: str) -> None:
    trial = TRIALS[name]
    if hindrance := trial.hindrance():
        pytest.skip(hindrance)
    assert list(trial.work(ground)) == []


def test_damaged_files_are_named(ground: Ground) -> None:
    complaints = [each for _, trial in damages(number=3, seed=1) for each in trial.work(ground)]
    assert complaints == []
