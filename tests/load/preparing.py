"""Documents that are there before the load begins, so that editors have something to correct."""

import subprocess
from pathlib import Path

from graph.store import open_store
from tests.load.papers import written
from tests.load.serving import ROOT, command, surroundings
from tests.load.tasks import correctable


def correctable_in(graph: Path, data: Path) -> list[str]:
    """The reviews of a few reports, loaded as a person loads them."""
    papers = written(data / "first", 1, 6)
    (data / "corrections.yaml").touch()  # a load refuses a file that is named and not there
    subprocess.run(
        command("load", "--graph", graph, papers), cwd=ROOT, env=surroundings(data), check=True, capture_output=True
    )
    with open_store(graph, read_only=True) as store:
        return correctable(store)
