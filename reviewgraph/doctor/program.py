"""The program itself: versions, the encoding of the terminal and of file names, the clock."""

import locale
import platform
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement

import reviewgraph
from reviewgraph.doctor.finding import Finding, note, trouble, well

_UTF_8 = "utf8"


def program() -> Iterator[Finding]:
    """Versions of the program, of Python and of what it needs."""
    words = f"reviewgraph {reviewgraph.__version__}, Python {platform.python_version()}, {platform.platform()}"
    yield well("program", words)
    wrong = list(_unsuitable())
    if wrong:
        remedy = "Install again: python -m pip install --upgrade reviewgraph"
        yield trouble("packages", f"Missing or of another version: {', '.join(wrong)}.", remedy)
    else:
        yield well("packages", "All that the program needs is installed.")


def _unsuitable() -> Iterator[str]:
    for text in metadata.requires("reviewgraph") or ():
        needed = Requirement(text)
        if needed.marker is not None and not needed.marker.evaluate({"extra": ""}):
            continue
        try:
            found = metadata.version(needed.name)
        except metadata.PackageNotFoundError:
            yield f"{needed.name} (missing)"
        else:
            if not needed.specifier.contains(found, prereleases=True):
                yield f"{needed.name} {found} (wanted: {needed.specifier})"


def words_and_names() -> Iterator[Finding]:
    """Whether letters that are not English come through: on the terminal, and in the names of files."""
    terminal = (sys.stdout.encoding or "ascii").lower().replace("-", "")
    names = sys.getfilesystemencoding().lower().replace("-", "")
    if names != _UTF_8:
        yield trouble(
            "file names",
            f"File names are read as {names}: documents with other letters in their names cannot be opened.",
            "Set PYTHONUTF8=1 in the environment, and start again.",
        )
    elif terminal != _UTF_8:
        preferred = locale.getpreferredencoding(do_setlocale=False)
        yield note(
            "terminal",
            f"The terminal takes {terminal} (locale: {preferred}): some letters will show as question marks.",
            "Set PYTHONUTF8=1 in the environment, or use a terminal that shows UTF-8.",
        )
    else:
        yield well("letters", "File names and the terminal take all letters (UTF-8).")


def clock() -> Iterator[Finding]:
    """Whether the clock can be right: it cannot be before this program was installed."""
    installed = datetime.fromtimestamp(Path(reviewgraph.__file__).stat().st_mtime, UTC)
    now = datetime.now(UTC)
    if now < installed:
        yield trouble(
            "clock",
            f"This computer says it is {now:%d %B %Y, %H:%M} UTC, before this program was installed "
            f"({installed:%d %B %Y}).",
            "Set the clock: what is overdue is worked out from it. Nothing in the graph hangs on it.",
        )
    else:
        yield well("clock", f"{now:%d %B %Y, %H:%M} UTC.")
