"""The sample reviews that ship with the package: fictional reviews of a fictional region."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import resources
from pathlib import Path


@contextmanager
def samples() -> Iterator[Path]:
    """The folder of the sample documents, on disk for as long as it is needed."""
    with resources.as_file(resources.files("reviewgraph.samples")) as folder:
        yield folder
