"""One graph for all trials of a file."""

import pytest

from tests.reliability.places.ground import Ground, prepare_ground


@pytest.fixture(scope="package")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Ground:
    """A graph that lies still; trials copy it."""
    return prepare_ground(tmp_path_factory.mktemp("places") / "ground")
