"""reviewgraph: published safeguarding reviews as one knowledge graph."""

from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reviewgraph.library import Graph, Result, open_graph, open_samples

__all__ = ["Graph", "Result", "__version__", "open_graph", "open_samples"]

try:
    __version__ = version("reviewgraph")
except PackageNotFoundError:  # run from a folder that is not installed
    __version__ = "0.0.0"


def __getattr__(name: str) -> Any:
    """What notebooks use, imported when it is first used: the commands start without it."""
    if name in __all__:
        from reviewgraph import library

        return getattr(library, name)
    raise AttributeError(f"module 'reviewgraph' has no attribute '{name}'")
