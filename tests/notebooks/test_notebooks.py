"""The notebooks of the documentation run, and show what they did when they were last run."""

from pathlib import Path

import nbformat
import pytest

from tests.notebooks.running import FOLDER, outputs, run


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.ipynb")), ids=lambda path: path.stem)
def test_a_notebook_shows_what_it_did_when_last_run(path: Path) -> None:
    before = outputs(nbformat.read(path, as_version=4))
    assert sum(bool(shown) for shown in before) >= 5, "run python -m tests.notebooks"
    assert outputs(run(path)) == before
