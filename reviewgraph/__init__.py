"""reviewgraph: published safeguarding reviews as one knowledge graph."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("reviewgraph")
except PackageNotFoundError:  # run from a folder that is not installed
    __version__ = "0.0.0"
