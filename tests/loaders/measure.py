"""Prints every figure of the sets of gold: ``python -m tests.loaders.measure [corpus | fictional | samples]``."""

import sys
from collections.abc import Mapping
from pathlib import Path

from tests.loaders.scoring import Score, scored

ROOT = Path(__file__).parent.parent.parent
CORPUS = ROOT.parent / "shared" / "corpus"
SETS: Mapping[str, tuple[Path, Path]] = {
    "corpus": (CORPUS / "gold", CORPUS / "documents"),
    "fictional": (CORPUS / "fictional" / "gold", CORPUS / "fictional" / "documents"),
    "samples": (ROOT / "tests" / "samples" / "gold", ROOT / "reviewgraph" / "samples"),
}
"""The published documents with gold, the five written for us in other formats, and the samples: gold and documents."""


def measured(name: str) -> Score:
    """The score of a set."""
    return scored(*SETS[name])


if __name__ == "__main__":
    for chosen in sys.argv[1:] or SETS:
        sys.stdout.write(f"{chosen}\n")
        for figure, value in measured(chosen).figures().items():
            sys.stdout.write(f"  {figure:34} {value:.3f}\n")
