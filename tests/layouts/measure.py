"""Prints every figure of the documents in this folder: ``python -m tests.layouts.measure [part of a name]``."""

import sys
from pathlib import Path

from tests.loaders.scoring import Score, scored

FOLDER = Path(__file__).parent


def measured(part: str = "") -> Score:
    """The score of every document whose name holds ``part``."""
    return scored(FOLDER / "gold", FOLDER / "documents", part)


if __name__ == "__main__":
    for name, value in measured(*sys.argv[1:2]).figures().items():
        sys.stdout.write(f"{name:34} {value:.3f}\n")
