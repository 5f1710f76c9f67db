"""How long one document may take and how much memory it may fill, and the errors of those that go past it."""

from dataclasses import dataclass

from graph.model.errors import DocumentError

MB = 1_000_000

SECONDS_SETTING = "REVIEWGRAPH_READING_SECONDS"
MEMORY_SETTING = "REVIEWGRAPH_READING_MB"


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may cost."""

    seconds: float = 120.0
    """Seconds by the clock. The longest published reviews take about ten on a slow laptop."""
    seconds_per_mb: float = 20.0
    """Further seconds for every MB of the file: scanned pages are read by character recognition, a few seconds each."""
    memory_mb: int = 2_000
    """Memory in use, of the process that reads and the programs that it runs (character recognition, LibreOffice)."""

    def seconds_for(self, size: int) -> float:
        """The seconds for a file of that many bytes."""
        return self.seconds + self.seconds_per_mb * size / MB


def too_slow(name: str, seconds: float) -> DocumentError:
    """The error of a document that took longer than it may."""
    return DocumentError(
        f"reading it took over {seconds:,.0f} seconds and was stopped.",
        where=name,
        remedy=f"Split it, or save it anew from its source; for a long wait set {SECONDS_SETTING} to more seconds.",
    )


def too_large(name: str, limits: Limits) -> DocumentError:
    """The error of a document that filled more memory than it may."""
    return DocumentError(
        f"reading it needed over {limits.memory_mb:,} MB of memory and was stopped.",
        where=name,
        remedy=f"Split it, or save it anew from its source; where the computer has more to give, set {MEMORY_SETTING}.",
    )


def too_deep(name: str) -> DocumentError:
    """The error of a document that is nested beyond what can be followed."""
    return DocumentError(
        "it is nested too deeply to be read.", where=name, remedy="Open it in its program and save it as plain text."
    )


def fault(name: str, what: str) -> DocumentError:
    """The error of a document that the program fails on, though nothing is known to be wrong with it."""
    return DocumentError(
        f"the program failed on it ({what}).",
        where=name,
        remedy="Save it anew or in another format; and report this line, for it should not happen.",
    )


def ended(name: str, how: str) -> DocumentError:
    """The error of a document that brought down the process that read it."""
    return DocumentError(
        f"the process that read it came to an end ({how}).",
        where=name,
        remedy="The file is damaged, or made to do harm: save it anew from its source, or leave it out.",
    )
