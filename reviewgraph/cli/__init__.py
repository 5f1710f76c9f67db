"""The command ``reviewgraph``: one file per command, errors as one sentence and an exit code."""

from reviewgraph.cli.main import main

__all__ = ["main"]
