"""Reading in a process of its own, which can be stopped: no document holds up or fills the program."""

from loaders.process.limits import Limits
from loaders.process.reading import ReadingProcess

__all__ = ["Limits", "ReadingProcess"]
